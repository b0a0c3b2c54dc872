"""The rules of status, place and date, declared with their examples; what applies each is named in its
line.
"""

from __future__ import annotations

from diplotext.meetings import settling, visiting, whereabouts
from diplotext.meetings.frames import BOOK
from diplotext.meetings.status import Told
from diplotext.rules import Example


def by_tense(told: Told) -> bool:
    """Past and perfect verbs tell an event held, `will` and `is to` planned, `may`, `could` and `would`
    proposed, `is meeting` ongoing.
    """
    return told.rule == "status-by-tense"


def denied(told: Told) -> bool:
    """A negated verb, `has yet to`, `never` and `denied that` tell an event not held."""
    return told.rule == "status-denied"


def refused(told: Told) -> bool:
    """A verb or noun of refusal, or a negated one of proposing, tells an event not held: `refused to meet`,
    `no request for talks`.
    """
    return told.rule == "status-refused"


def planned(told: Told) -> bool:
    """A verb or adjective of planning tells an event planned: `plans to`, `agreed to`, `is due to`,
    `scheduled a meeting`.
    """
    return told.rule == "status-planned"


def proposed(told: Told) -> bool:
    """A verb or adjective of wishing tells an event proposed: `hopes to`, `invited him to`, `is ready to`,
    `called for talks`.
    """
    return told.rule == "status-proposed"


def cancelled(told: Told) -> bool:
    """A verb of calling off with the event as its object, or as its subject in the passive, tells it
    cancelled.
    """
    return told.rule == "status-cancelled"


def of_modifier(told: Told) -> bool:
    """An adjective before the noun, or behind `is`, tells the status: `upcoming`, `possible`, `postponed`,
    `previous`.
    """
    return told.rule == "status-of-modifier"


def of_noun(told: Told) -> bool:
    """A noun that governs the event tells its status: `plans for a visit`, `hopes of talks`, `the
    cancellation of the summit`.
    """
    return told.rule == "status-of-noun"


def of_preposition(told: Told) -> bool:
    """`after`, `following` tell an event held, `ahead of`, `before` planned, `without` not held."""
    return told.rule == "status-of-preposition"


_MET = "President Ernesto Zedillo met Prime Minister Jean Chretien."

BOOK.rule(
    "status-by-tense",
    examples=[
        Example(
            "President Ernesto Zedillo will meet Prime Minister Jean Chretien.",
            expect="planned meeting: Ernesto Zedillo, Jean Chretien",
        ),
        Example("President Ernesto Zedillo did not meet Prime Minister Jean Chretien.", expect=None),
    ],
)(by_tense)
BOOK.rule(
    "status-denied",
    examples=[
        Example(
            "President Ernesto Zedillo has yet to meet Prime Minister Jean Chretien.",
            expect="not_held meeting: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(denied)
BOOK.rule(
    "status-refused",
    examples=[
        Example(
            "President Ernesto Zedillo refused to meet Prime Minister Jean Chretien.",
            expect="not_held meeting: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(refused)
BOOK.rule(
    "status-planned",
    examples=[
        Example(
            "President Ernesto Zedillo plans to meet Prime Minister Jean Chretien.",
            expect="planned meeting: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(planned)
BOOK.rule(
    "status-proposed",
    examples=[
        Example(
            "President Ernesto Zedillo hopes to meet Prime Minister Jean Chretien.",
            expect="proposed meeting: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(proposed)
BOOK.rule(
    "status-cancelled",
    examples=[
        Example(
            "President Ernesto Zedillo called off talks with Prime Minister Jean Chretien.",
            expect="cancelled talks: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(cancelled)
BOOK.rule(
    "status-of-modifier",
    examples=[
        Example(
            "Aides prepared a possible summit between President Ernesto Zedillo and Prime Minister "
            "Jean Chretien.",
            expect="proposed summit: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(of_modifier)
BOOK.rule(
    "status-of-noun",
    examples=[
        Example(
            "There are hopes of talks between President Ernesto Zedillo and Prime Minister Jean Chretien.",
            expect="proposed talks: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(of_noun)
BOOK.rule(
    "status-of-preposition",
    examples=[
        Example(
            "The peso rose after talks between President Ernesto Zedillo and Prime Minister Jean Chretien.",
            expect="held talks: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(of_preposition)
BOOK.rule(
    "status-by-date",
    examples=[
        Example(
            "All eyes are on the talks between President Ernesto Zedillo and Prime Minister Jean "
            "Chretien on May 20.",
            published="1998-05-12",
            expect="planned talks: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(settling.status_from_date)
BOOK.rule(
    "status-of-arrival",
    examples=[
        Example(
            "President Ernesto Zedillo arrived in Canada on Monday.",
            published="1998-05-12",
            expect="ongoing visit: Ernesto Zedillo, Canada",
        ),
        Example(
            "President Ernesto Zedillo arrived in Canada last year.", published="1998-05-12", expect=None
        ),
    ],
)(settling.status_of_arrival)
BOOK.rule(
    "meeting-place",
    examples=[
        Example(
            "President Ernesto Zedillo met Prime Minister Jean Chretien in Ottawa.",
            expect="held meeting: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(settling.place_given)
BOOK.rule(
    "meeting-date",
    examples=[
        Example(
            "President Ernesto Zedillo met Prime Minister Jean Chretien on 4 May 1998.",
            expect="held meeting: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(settling.date_given)
BOOK.rule(
    "place-of-visit",
    examples=[
        Example(
            "President Ernesto Zedillo visited Canada. He held talks with Canadian Prime Minister "
            "Jean Chretien.",
            expect="held talks: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(visiting.place_from_visit)
BOOK.rule(
    "place-of-conference",
    examples=[
        Example(
            "Mexican President Ernesto Zedillo attended the APEC summit in Vancouver. Mexican "
            "President Ernesto Zedillo held talks with "
            "Japanese Prime Minister Ryutaro Hashimoto.",
            expect="held talks: Ernesto Zedillo, Ryutaro Hashimoto",
        ),
        Example(_MET, expect=None),
    ],
)(whereabouts.place_from_conference)
BOOK.rule(
    "place-of-stay",
    examples=[
        Example(
            "Mexican President Ernesto Zedillo met Canadian Prime Minister Jean Chretien in Ottawa. Zedillo "
            "also met Canadian Foreign Minister Lloyd Axworthy.",
            expect="held meeting: Ernesto Zedillo, Lloyd Axworthy",
        ),
        Example(
            "Mexican President Ernesto Zedillo met Canadian Prime Minister Jean Chretien in Ottawa. Zedillo "
            "also met Japanese Prime Minister Ryutaro Hashimoto.",
            expect=None,
        ),
    ],
)(whereabouts.place_from_stay)
BOOK.rule(
    "place-of-fringe",
    examples=[
        Example(
            "APEC leaders opened a summit in Vancouver. On the sidelines of the summit, Mexican President Ernesto "
            "Zedillo met Japanese Prime Minister Ryutaro Hashimoto.",
            expect="held meeting: Ernesto Zedillo, Ryutaro Hashimoto",
        ),
        Example(_MET, expect=None),
    ],
)(whereabouts.place_from_fringe)
BOOK.rule(
    "date-of-journey",
    examples=[
        Example(
            "Mexican President Ernesto Zedillo will travel to Canada next week for talks with Canadian Prime "
            "Minister Jean Chretien.",
            published="1998-05-12",
            expect="planned talks: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(visiting.purposes)
BOOK.rule(
    "date-of-visit",
    examples=[
        Example(
            "Mexican President Ernesto Zedillo visited Ottawa on Monday. He met Canadian Prime Minister Jean Chretien.",
            published="1998-05-12",
            expect="held meeting: Ernesto Zedillo, Jean Chretien",
        ),
        Example(
            "Mexican President Ernesto Zedillo visited Ottawa from 4 to 6 May. He met Canadian Prime Minister Jean "
            "Chretien.",
            published="1998-05-12",
            expect=None,
        ),
    ],
)(settling.dates_from_visits)
BOOK.rule(
    "place-of-dateline",
    examples=[
        Example(
            "OTTAWA (Reuters) - Mexican President Ernesto Zedillo met Canadian Prime Minister Jean "
            "Chretien on Monday.",
            published="1998-05-12",
            expect="held meeting: Ernesto Zedillo, Jean Chretien",
        ),
        Example(_MET, expect=None),
    ],
)(whereabouts.place_from_dateline)
BOOK.rule(
    "date-of-statement",
    examples=[
        Example(
            "Mexican President Ernesto Zedillo's visit to Ottawa drew crowds. Zedillo said in Ottawa "
            "on Monday that trade had grown.",
            published="1998-05-12",
            expect="held visit: Ernesto Zedillo, Canada",
        ),
        Example(_MET, expect=None),
    ],
)(settling.date_from_statement)
BOOK.rule(
    "date-of-sequel",
    examples=[
        Example(
            "Mexican President Ernesto Zedillo called for calm on Monday. He told reporters after meeting "
            "Canadian Foreign Minister Lloyd Axworthy that trade had grown.",
            published="1998-05-12",
            expect="held meeting: Ernesto Zedillo, Lloyd Axworthy",
        ),
        Example(_MET, expect=None),
    ],
)(settling.date_from_sequel)
BOOK.rule(
    "beside-another-meeting",
    examples=[
        Example(
            "Mexican President Ernesto Zedillo met Canadian Foreign Minister Lloyd Axworthy before "
            "meeting Prime Minister Jean Chretien on Monday.",
            published="1998-05-12",
            expect="held meeting: Ernesto Zedillo, Lloyd Axworthy",
        ),
        Example(_MET, expect=None),
    ],
)(settling.beside)
