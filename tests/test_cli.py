"""The command line, as one calls it: formats, inputs, failures, statuses."""

from __future__ import annotations

import csv
import gzip
import io
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from diplotext import Article, __version__, iter_rules
from diplotext.cli import main
from diplotext.render.schema import article_schema

SEED = Path(__file__).parents[1] / "seeds" / "000_fe33916f0645b2f3.txt"
TEXT = "Japanese Foreign Minister Taro Kono met his Chinese counterpart Wang Yi in Tokyo on Tuesday."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.txt").write_text("Talks resumed. São Tomé.", encoding="utf-8")
    (tmp_path / "deep" / "notes.md").write_text("no article", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(
        "\n".join(
            (
                json.dumps(
                    {"id": "j1", "text": TEXT, "published": "2018-04-18", "outlet": "NHK", "headline": "H"}
                ),
                "",
                json.dumps({"text": ""}),
            )
        ),
        encoding="utf-8",
    )
    return tmp_path


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_report_of_the_seed_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("parse", SEED, "--published", "2014-02-18") == 0
    report = capsys.readouterr().out
    for expected in ("OFFICIALS", "MEETINGS", "STATEMENTS", "DATES", "Fumio Kishida", "2014-02-18"):
        assert expected in report
    assert "\x1b" not in report  # no colours in a pipe


def test_json_of_one_article_is_an_object_and_of_several_a_list(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        run("parse", folder / "a.txt", "--format", "json", "--published", "2018-04-18", "--outlet", "NHK")
        == 0
    )
    one = json.loads(capsys.readouterr().out)
    assert one["diplotext"] == __version__
    assert (one["id"], one["published"], one["outlet"]) == (str(folder / "a.txt"), "2018-04-18", "NHK")
    assert Article.from_dict(one).officials[0].name == "Taro Kono"
    assert (
        run("parse", folder / "a.txt", folder / "deep" / "b.txt", folder / "c.jsonl", "--format", "json") == 0
    )
    assert len(json.loads(capsys.readouterr().out)) == 4


def test_folders_patterns_and_json_lines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("parse", folder, "--format", "jsonl") == 0
    found = lines(capsys.readouterr().out)
    inner = folder / "deep" / "b.txt"
    assert [row["id"] for row in found] == [
        str(folder / "a.txt"),
        "j1",
        f"{folder / 'c.jsonl'}:3",
        str(inner),
    ]
    assert (found[1]["published"], found[1]["outlet"], found[1]["headline"]) == ("2018-04-18", "NHK", "H")
    assert run("parse", folder / "**" / "*.txt", "--format", "jsonl") == 0
    assert len(lines(capsys.readouterr().out)) == 2


def test_other_fields_and_compressed_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with gzip.open(tmp_path / "x.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"nr": 7, "body": TEXT, "date": "2018-04-18"}))
    fields = ("--text-field", "body", "--date-field", "date", "--id-field", "nr")
    assert run("parse", tmp_path / "x.jsonl.gz", *fields, "--format", "jsonl") == 0
    (row,) = lines(capsys.readouterr().out)
    assert (row["id"], row["published"]) == ("7", "2018-04-18")


def test_the_date_of_a_record_wins_over_the_one_given(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("parse", folder / "c.jsonl", "--published", "1999-01-01", "--format", "jsonl") == 0
    assert [row["published"] for row in lines(capsys.readouterr().out)] == ["2018-04-18", "1999-01-01"]


@pytest.mark.parametrize("kind", ["text", "jsonl"])
def test_standard_input_and_output_are_utf8_whatever_the_locale(kind: str) -> None:
    text = "President Lula met José Ramos-Horta in São Tomé. \u2028"
    given = text if kind == "text" else json.dumps({"text": text, "id": "x"})
    command = [sys.executable, "-m", "diplotext", "parse", "-", "--from", kind, "--format", "jsonl"]
    done = subprocess.run(
        command,
        input=given.encode("utf-8"),
        capture_output=True,
        check=True,
        env={"LC_ALL": "C", "PYTHONUTF8": "0"},
    )
    (line,) = done.stdout.decode("utf-8").splitlines()
    assert json.loads(line)["text"] == text
    assert "São Tomé" in line


def test_every_output_fulfils_the_schema(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema") == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema == article_schema()
    assert run("parse", folder, SEED, "--format", "jsonl") == 0
    for row in lines(capsys.readouterr().out):
        jsonschema.Draft202012Validator(schema).validate(row)


def test_tables(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert run("parse", folder, "--format", "parquet", "-o", folder / "out") == 0
    assert parquet.read_table(folder / "out" / "articles.parquet").num_rows == 4
    assert run("parse", folder / "a.txt", "--format", "csv", "-o", folder / "csv") == 0
    with (folder / "csv" / "officials.csv").open(encoding="utf-8", newline="") as file:
        assert [row["name"] for row in csv.DictReader(file)] == ["Taro Kono", "Wang Yi"]
    assert run("parse", folder, "--format", "csv") == 2
    assert "name a folder with -o" in capsys.readouterr().err
    assert run("parse", folder, "--format", "csv", "-o", folder / "a.txt") == 2
    assert "needs a folder" in capsys.readouterr().err


def test_pages_and_timeml(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("parse", folder / "a.txt", "--format", "html", "-o", folder / "new" / "page.html") == 0
    assert "Taro Kono" in (folder / "new" / "page.html").read_text(encoding="utf-8")
    assert run("parse", folder / "a.txt", "--format", "timeml", "--published", "2018-04-18") == 0
    assert ET.fromstring(capsys.readouterr().out).find("TEXT/TIMEX3").attrib["value"] == "2018-04-17"  # type: ignore[union-attr]
    assert run("parse", folder, "--format", "timeml") == 2
    assert "name a folder" in capsys.readouterr().err
    (folder / "new" / "page.html").unlink()
    assert run("parse", folder, "--format", "timeml", "-o", folder / "tml") == 0
    assert len(list((folder / "tml").glob("*.tml"))) == 4


@pytest.mark.parametrize("scheme", ["cameo", "plover"])
def test_event_rows(folder: Path, capsys: pytest.CaptureFixture[str], scheme: str) -> None:
    arguments = ("--format", "events", "--scheme", scheme, "--published", "2018-04-18")
    assert run("parse", folder / "a.txt", *arguments) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) > 0


def test_saved_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "page.html").write_text(
        '<html><head><title>Kono meets Wang</title><meta name="date" content="2018-04-18"></head>'
        f"<body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>",
        encoding="utf-8",
    )
    assert run("parse", tmp_path / "page.html", "--format", "json") == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["published"], row["headline"]) == ("2018-04-18", "Kono meets Wang")
    assert "Wang Yi" in row["text"]


# -- what goes wrong ----------------------------------------------------------------------------------


def thousand(path: Path) -> Path:
    rows = [
        json.dumps({"id": f"r{n}", "text": TEXT, "published": "2018-04-18"}).encode() for n in range(1000)
    ]
    rows[99] = b'{"id": "r99", "text": "\xff\xfe no text"}'
    rows[499] = rows[499][:60]
    rows[899] = json.dumps({"id": "r899", "text": TEXT, "published": "18 April"}).encode()
    path.write_bytes(b"\n".join(rows) + b"\n")
    return path


@pytest.mark.parametrize("workers", [1, 2])
def test_three_broken_records_of_a_thousand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], workers: int
) -> None:
    path = thousand(tmp_path / "many.jsonl")
    assert run("parse", path, "--format", "jsonl", "-o", tmp_path / "out.jsonl", "--workers", workers) == 1
    written = lines((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert [row["id"] for row in written] == [f"r{n}" for n in range(1000) if n not in (99, 499, 899)]
    complaints = capsys.readouterr().err.splitlines()
    assert len(complaints) == 4
    assert complaints[0].startswith(f"diplotext: {path}:100: no utf-8 text: byte 0xff at 23")
    assert complaints[1].startswith(f"diplotext: {path}:500: no JSON, or cut short")
    assert complaints[2].startswith(f"diplotext: {path}:900 (r899): PublishedDateError")
    assert complaints[3] == "diplotext: 997 of 1,000 articles read, 3 could not be"


def test_strict_stops_at_the_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = thousand(tmp_path / "many.jsonl")
    assert run("parse", path, "--format", "jsonl", "-o", tmp_path / "out.jsonl", "--strict") == 1
    assert len(lines((tmp_path / "out.jsonl").read_text(encoding="utf-8"))) == 99
    (complaint,) = capsys.readouterr().err.splitlines()
    assert f"{path}:100" in complaint and "--strict" in complaint


WRONG = [
    (("parse", "no-such-file"), "no-such-file: no such file or folder"),
    (("parse", "no/*.txt"), "no/*.txt: matches no file"),
    (("parse", "{folder}/deep/empty"), "no file ending in .jsonl"),
    (("parse", "{folder}/a.txt", "--published", "yesterday"), "cannot read published='yesterday'"),
    (("parse", "{folder}/a.txt", "--encoding", "klingon"), "--encoding klingon: no such encoding"),
    (("parse", "{folder}/a.txt", "-o", "{folder}/deep"), "is a directory"),
    (("parse", "{folder}/a.txt", "--lexicon", "{folder}/none.tsv"), "none.tsv"),
    (("rules", "shifted-weekdayy"), "no rule is named shifted-weekdayy"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG, ids=[case[1] for case in WRONG])
def test_errors_of_the_user_are_told_in_a_line(
    arguments: tuple[str, ...], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "deep" / "empty").mkdir()
    assert run(*(argument.format(folder=folder) for argument in arguments)) == 2
    complaint = capsys.readouterr().err
    assert complaint.startswith("diplotext: ") and message in complaint
    assert complaint.count("\n") == 1


def test_wrong_options_are_told_by_argparse(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["parse", "x", "--workers", "0"], ["parse", "x", "--format", "xml"], ["pars"], []):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 2
    assert "--workers: must be a whole number from 1 up, not '0'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (
            {"body": "x", "title": "y"},
            'no field "text"; the record has body, title: name the one that holds the text',
        ),
        ({"text": 5}, 'field "text" must hold text, not 5'),
        ([], "each line must be an object"),
    ],
)
def test_records_without_text_are_told(
    record: Any, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.jsonl").write_text(json.dumps(record), encoding="utf-8")
    assert run("parse", tmp_path / "x.jsonl", "--format", "jsonl") == 1
    assert message in capsys.readouterr().err


def test_a_file_in_another_encoding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.txt").write_bytes("President José Sarney".encode("latin-1"))
    assert run("parse", tmp_path / "x.txt") == 1
    assert "is it another --encoding?" in capsys.readouterr().err
    assert run("parse", tmp_path / "x.txt", "--encoding", "latin-1", "--format", "jsonl") == 0
    assert "José Sarney" in capsys.readouterr().out


def test_nothing_is_said_when_the_reader_of_the_output_has_enough(tmp_path: Path) -> None:
    path = thousand(tmp_path / "many.jsonl")
    command = f"{sys.executable} -m diplotext parse {path} --format jsonl 2>{tmp_path / 'err'} | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True)
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in (tmp_path / "err").read_text()


def test_control_characters_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.txt").write_text("President \x1b[31mJacques Chirac said \x9b5m hello.", encoding="utf-8")
    assert run("parse", tmp_path / "x.txt") == 0
    report = capsys.readouterr().out
    assert "\x1b" not in report and "\x9b" not in report


# -- what it says of itself ---------------------------------------------------------------------------


def test_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rules") == 0
    listed = capsys.readouterr().out
    rules = list(iter_rules())
    assert all(rule.name in listed for rule in rules)
    assert run("rules", rules[0].name) == 0
    explained = capsys.readouterr().out
    assert rules[0].examples[0].text.split()[0] in explained
    assert "stays silent" in explained


def test_explain_names_the_rules(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", folder / "a.txt", "--published", "2018-04-18") == 0
    assert "2018-04-17" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out == f"diplotext {__version__}\n"


def test_completion_offers_commands_options_and_values(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("completion", "bash") == 0
    script = tmp_path / "complete.sh"
    script.write_text(capsys.readouterr().out, encoding="utf-8")

    def offered(*words: str) -> list[str]:
        setting = f"COMP_WORDS=({' '.join(words)} ''); COMP_CWORD={len(words)}"
        ask = f"source {script}; {setting}; _diplotext; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        return subprocess.run(["bash", "-c", ask], capture_output=True, text=True, check=True).stdout.split()

    assert offered("diplotext") == [
        "parse",
        "explain",
        "rules",
        "schema",
        "completion",
        "--help",
        "--version",
    ]
    assert "parquet" in offered("diplotext", "parse", "--format")
    assert offered("diplotext", "completion") == ["bash", "zsh", "fish"]
    for shell in ("zsh", "fish"):
        assert run("completion", shell) == 0
        assert "parquet" in capsys.readouterr().out
