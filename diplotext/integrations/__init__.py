"""diplotext as a part of other libraries."""
