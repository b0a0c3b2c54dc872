"""Rules for contents that follow their verb: clauses, quotations, infinitives, noun phrases."""

from __future__ import annotations

from diplotext.rules import Example, RuleBook
from diplotext.statements.complements import Complement
from diplotext.statements.cueclauses import CueClause
from diplotext.statements.drafts import Draft
from diplotext.statements.extents import clause_end, phrase_content_end
from diplotext.statements.scene import Scene

book = RuleBook("statements")


def _draft(
    rule: str, kind: str, clause: CueClause, first: int, last: int, complement: Complement
) -> Draft | None:
    if last <= first:
        return None
    begin = min(clause.first, clause.group.first)
    draft = Draft(
        rule, kind, clause.told, (first, last), clause.speaker, (begin, first), clause.sentence, clause.order
    )
    draft.hearer = complement.hearer
    return draft


@book.rule(
    "that-clause",
    heads=["say", "announce", "stress", "tell"],
    examples=[
        Example("President Mary Robinson said that peace was near.", "Mary Robinson: that peace was near"),
        Example(
            "Prime Minister Ali Khan told reporters in Geneva that talks would go on.",
            "Ali Khan: that talks would go on",
        ),
        Example("President Mary Robinson did not say that peace was near.", None),
        Example("He may announce that he will resign.", None),
    ],
)
def that_clause(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A reporting verb followed by a clause with ``that``, a hearer or an occasion between them or not."""
    if not clause.cue.frames & {"clause", "hearer", "voicing"}:
        return None
    return _draft(
        "that-clause",
        "that",
        clause,
        complement.first,
        clause_end(scene, complement.first, clause),
        complement,
    )


@book.rule(
    "bare-clause",
    heads=["say", "tell"],
    examples=[
        Example("Foreign Minister Ana Diaz said the border was open.", "Ana Diaz: the border was open"),
        Example(
            "Foreign Minister Ana Diaz told Reuters the two sides were close.",
            "Ana Diaz: the two sides were close",
        ),
        Example("Foreign Minister Ana Diaz will say the border is open.", None),
    ],
)
def bare_clause(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A reporting verb followed by a clause without ``that``."""
    if not clause.cue.frames & {"clause", "hearer"}:
        return noun_phrase(scene, clause, complement)
    return _draft(
        "bare-clause",
        "clause",
        clause,
        complement.first,
        clause_end(scene, complement.first, clause),
        complement,
    )


@book.rule(
    "quotation-after",
    heads=["say", "reply", "ask"],
    examples=[
        Example('President Paul Biya replied: "We will see."', 'Paul Biya: "We will see."'),
        Example('Prime Minister Eva Kask told reporters, "It is over."', 'Eva Kask: "It is over."'),
        Example('President Paul Biya never said "it is over."', None),
    ],
)
def quotation_after(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A reporting verb followed by words in quotation marks, at once or behind a comma or colon."""
    quotation = scene.quotation_at(complement.first)
    if complement.first >= clause.sentence[1]:
        return (
            None
            if quotation is None
            else _draft("quotation-after", "quote", clause, complement.first, quotation.last, complement)
        )
    if quotation is None or not clause.cue.frames & {"quote", "clause", "hearer", "np", "as"}:
        return None
    if clause.cue.lemma in ("write", "read") and _is_title(scene, quotation.first + 1, quotation.last):
        return None
    last = quotation.last
    if not _is_whole(scene, quotation.first, last):
        last = max(last, clause_end(scene, complement.first, clause))
    return _draft("quotation-after", "quote", clause, complement.first, last, complement)


def _is_title(scene: Scene, first: int, last: int) -> bool:
    """Whether quoted words are the title of a work: capitals at its head and end, and no stop."""
    words = [form for form in scene.form[first:last] if form[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return capitals > 1 and len(words) < 12 and 2 * capitals >= len(words) and words[-1][0].isupper()


def _is_whole(scene: Scene, first: int, last: int) -> bool:
    """Whether the quotation ends as a sentence or clause does, so that what follows is the reporter's."""
    return scene.form[last - 2] in (".", "?", "!", ",", "...") or last - 1 < first + 1


@book.rule(
    "question-clause",
    heads=["ask", "wonder", "explain"],
    examples=[
        Example(
            "President Lee Myung-bak asked whether the talks would go on.",
            "Lee Myung-bak: whether the talks would go on",
        ),
        Example("President Lee Myung-bak did not say whether the talks would go on.", None),
    ],
)
def question_clause(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A reporting verb followed by ``whether``, ``how``, ``why`` and the like."""
    if not clause.cue.frames & {"wh", "hearer"}:
        return None
    return _draft(
        "question-clause",
        "wh",
        clause,
        complement.first,
        clause_end(scene, complement.first, clause),
        complement,
    )


@book.rule(
    "promise-to",
    heads=["vow", "pledge", "threaten"],
    examples=[
        Example("President Idriss Deby vowed to fight on.", "Idriss Deby: to fight on"),
        Example("President Idriss Deby would promise to fight on.", None),
    ],
)
def promise_to(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A verb of commitment or demand followed by an infinitive of which the speaker is the subject."""
    if "inf" not in clause.cue.frames or complement.hearer is not None:
        return None
    return _draft(
        "promise-to",
        "inf",
        clause,
        complement.first,
        phrase_content_end(scene, complement.first, clause),
        complement,
    )


@book.rule(
    "request-to",
    heads=["urge", "call on", "ask"],
    examples=[
        Example(
            "Chancellor Olaf Scholz urged Iran to return to the talks.",
            "Olaf Scholz: Iran to return to the talks",
        ),
        Example("Chancellor Olaf Scholz called on both sides to stop.", "Olaf Scholz: both sides to stop"),
        Example("Chancellor Olaf Scholz did not urge Iran to return.", None),
    ],
)
def request_to(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A verb of request with the person who is to act and an infinitive; the content begins with that
    person.
    """
    if "hearer-inf" not in clause.cue.frames or complement.hearer is None:
        return None
    first = complement.hearer[0]
    draft = _draft("request-to", "inf", clause, first, phrase_content_end(scene, first, clause), complement)
    if draft is not None:
        draft.hearer = None
    return draft


@book.rule(
    "gerund-content",
    heads=["deny", "propose", "suggest"],
    examples=[
        Example("President Ferdinand Marcos denied taking the money.", "Ferdinand Marcos: taking the money"),
        Example("President Ferdinand Marcos stopped taking the money.", None),
    ],
)
def gerund_content(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A reporting verb followed by a form in ``-ing``: what is denied or proposed."""
    if not clause.cue.frames & {"gerund", "np"}:
        following = scene.chunks.groups_within(complement.first, clause.sentence[1])
        return bare_clause(scene, clause, complement) if any(g.finite for g in following) else None
    return _draft(
        "gerund-content",
        "gerund",
        clause,
        complement.first,
        phrase_content_end(scene, complement.first, clause),
        complement,
    )


@book.rule(
    "topic",
    heads=["condemn", "announce", "call for"],
    examples=[
        Example(
            "President Luis Arce condemned the attack on the embassy.", "Luis Arce: the attack on the embassy"
        ),
        Example("President Luis Arce saw the attack on the embassy.", None),
    ],
)
def noun_phrase(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A verb that is always speech, with what it speaks of."""
    if "clause" in clause.cue.frames and "np" not in clause.cue.frames and complement.kind == "np":
        if (
            clause.cue.lemma not in ("say", "tell")
            or clause.sentence[1] - complement.first < 6
            or "N" not in scene.marks[complement.first : clause.sentence[1]]
        ):
            return None
        return bare_clause(scene, clause, complement)
    if clause.cue.lemma == "welcome" and _is_person(scene, complement.first):
        return None  # `welcomed the president at the airport`
    if not clause.cue.frames & {"np", "hearer-inf"} or "np" not in clause.cue.frames:
        return described(scene, clause, complement)
    first = _whole_topic(scene, complement, clause.sentence[1])
    if first != complement.first:
        complement = Complement(complement.kind, first)
    return _draft("topic", "np", clause, first, phrase_content_end(scene, first, clause), complement)


def _is_person(scene: Scene, first: int) -> bool:
    """Whether the phrase that begins at a word ends in the name of a person."""
    phrase = scene.chunks.phrase_at(first) if first < len(scene.marks) else None
    actor = scene.actors.at(phrase.head) if phrase is not None else None
    return actor is not None and actor.named


def _whole_topic(scene: Scene, complement: Complement, last: int) -> int:
    """The first word of a noun phrase: what was passed over as a hearer is its head if nothing but a comma
    or conjunction follows.
    """
    first = complement.first
    if complement.hearer is not None and (first >= last or scene.marks[first] in ",.c:"):
        first = complement.hearer[0]
    return first


@book.rule(
    "description",
    heads=["call", "describe", "accuse"],
    examples=[
        Example('President Evo Morales called the deal "a bad joke".', 'Evo Morales: the deal "a bad joke"'),
        Example(
            "President Evo Morales accused Chile of stealing water.", "Evo Morales: Chile of stealing water"
        ),
        Example("President Evo Morales called the minister.", None),
    ],
)
def described(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """What somebody or something is called, described as or accused of; the content begins with what is
    described.
    """
    frames = clause.cue.frames
    if not frames & {"as", "of"}:
        return None
    last = phrase_content_end(scene, complement.first, clause)
    lower = scene.lower
    if "of" in frames and "of" not in lower[complement.first : last]:
        return None
    if "as" in frames and clause.cue.lemma in (
        "describe",
        "characterize",
        "characterise",
        "depict",
        "portray",
    ):
        if "as" not in lower[complement.first : last] and last - complement.first < 4:
            return None
    elif "as" in frames and not _names(scene, complement.first, last):
        return None
    return _draft("description", "np", clause, complement.first, last, complement)


def _names(scene: Scene, first: int, last: int) -> bool:
    """Whether a second phrase or a quotation follows the first: `called it | a mistake`."""
    phrase = scene.chunks.phrase_at(first)
    if "<" in scene.marks[first:last]:
        return True
    return phrase is not None and phrase.last < last and scene.marks[phrase.last] in "dja0<PNW"


@book.rule(
    "gap-clause",
    heads=["say"],
    examples=[
        Example(
            "He dismissed a plan which President Evo Morales says is illegal.",
            "Evo Morales: which President Evo Morales says is illegal",
        ),
        Example("He dismissed a plan which President Evo Morales signed.", None),
    ],
)
def gap_clause(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A clause without subject or object, which the relative pronoun before the speaker stands for:
    ``which it says is a drill``.
    """
    if "clause" not in clause.cue.frames or clause.order != "subject":
        return None
    last = clause_end(scene, complement.first, clause)
    before = clause.first - 1
    if before >= clause.sentence[0] and scene.marks[before] == "r":
        draft = _draft("gap-clause", "gap", clause, before, last, complement)
        if draft is not None:
            draft.front = True
            comma = before > 0 and scene.marks[before - 1] == ","
            draft.content = (before, _relative_end(scene, complement.first, last, comma))
        return draft
    draft = _draft("gap-clause", "gap", clause, complement.first, last, complement)
    if draft is not None and draft.speaker is not None:
        first, end = draft.speaker  # `a dam project Seoul has said is`: the name alone speaks
        while end - 1 > first and scene.marks[end - 2] == "P":
            end -= 1
        if scene.marks[draft.speaker[1] - 1] == "P":
            draft.speaker = (end - 1, draft.speaker[1])
    return draft


def _relative_end(scene: Scene, first: int, last: int, comma: bool) -> int:
    """The end of a relative clause: the comma that answers the one before it."""
    at = scene.marks.find(",", first, last) if comma else scene.marks.find(",G", first, last)
    return at if at > 0 else last


def noun_or_clause(scene: Scene, clause: CueClause, complement: Complement) -> Draft | None:
    """A noun phrase with a clause within it: content of `announced`, but of `said` only if it is long
    enough to be a clause.
    """
    if "np" in clause.cue.frames or not clause.cue.frames & {"clause", "hearer"}:
        return noun_phrase(scene, clause, complement)
    if clause.cue.lemma not in ("say", "tell") and scene.marks[clause.after] in "dhjN0":
        return None
    return bare_clause(scene, clause, complement)


AFTER = {
    "np-clause": noun_or_clause,
    "gap": gap_clause,
    "that": that_clause,
    "clause": bare_clause,
    "quote": quotation_after,
    "comma-quote": quotation_after,
    "wh": question_clause,
    "inf": promise_to,
    "gerund": gerund_content,
    "np": noun_phrase,
    "heard": noun_phrase,
}
