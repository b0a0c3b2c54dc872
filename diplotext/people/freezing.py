"""``freeze``: actors as the records that the reader of an article gets."""

from __future__ import annotations

from diplotext.lexicon import Lexicon
from diplotext.people.actors import Actor, Actors
from diplotext.people.codes import code_of
from diplotext.people.naming import split_name
from diplotext.records import Evidence, Mention, MentionForm, Official, Party, PartyKind, Role
from diplotext.text.document import Document


class Records(dict[Actor, Official | Party]):
    """Actors with their records.

    A party's is made when it is asked for, since few of those named take part in anything.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document

    def __missing__(self, actor: Actor) -> Official | Party:
        return _freeze(actor, self.document, self)


def freeze(actors: Actors, document: Document) -> Records:
    """The records of all officials, by first mention, and of every party that is asked for.

    A named person without an office is a party of kind ``unnamed``.
    """
    records = Records(document)
    officials = [actor for actor in actors.all if actor.kind == "official"]
    for actor in sorted(officials, key=lambda a: min(a.mentions)[:2] if a.mentions else (0, 0)):
        _freeze(actor, document, records)
    return records


def _freeze(actor: Actor, document: Document, records: Records) -> Official | Party:
    if actor in records:
        return records[actor]
    mentions = tuple(
        Mention(document.span(first, last), form)
        for first, last, form in sorted(actor.mentions, key=lambda m: m[:2])
    )
    evidence = tuple(Evidence(rule, document.span(first, last)) for rule, first, last in actor.evidence)
    record: Official | Party
    if actor.kind == "official":
        roles = tuple(
            Role(o.title, o.organization, o.country, o.tenure, document.span(o.first, o.last))
            for o in actor.roles
        )
        royal = any(o.kind in ("royal", "religious") for o in actor.roles)
        given, family = split_name(actor.name, actor.country, royal, Lexicon.default())
        record = Official(actor.name, given, family, actor.country, roles, mentions, code_of(actor), evidence)
    else:
        kind = PartyKind.UNNAMED if actor.kind == "person" else PartyKind(actor.kind)
        members = tuple(_freeze(m, document, records) for m in actor.members)
        record = Party(
            _shown(actor, mentions), kind, actor.country, members, mentions, code_of(actor), evidence
        )
    records[actor] = record
    return record


def _shown(actor: Actor, mentions: tuple[Mention, ...]) -> str:
    """The name of a party; a state is not called by the town in capitals of a dateline where the text names it later."""
    if actor.kind != "country" or not actor.name.isupper() or len(actor.name) < 4:
        return actor.name
    written = (m.span.text for m in mentions if m.form == MentionForm.NAME and not m.span.text.isupper())
    return next(written, actor.name)
