"""What is shown and given on of an article: JSON, its schema, HTML, TimeML, a terminal report, plots."""
