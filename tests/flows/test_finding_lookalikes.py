"""Which ideas look alike: found when they are the same in other words, not when they only share some."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from flows.finding.index import Index
from flows.finding.lookalikes import ENOUGH_ALIKE

Text = tuple[str, str]
PAIRS: list[tuple[Text, Text]] = [
    (
        ("Stille standup", "We praten elke ochtend veel te lang, voor iedereen."),
        ("Standup zonder praten", "Elke ochtend duurt de standup te lang omdat iedereen praat."),
    ),
    (
        ("Vergaderen zonder stoelen", "Vergaderingen lopen altijd uit en niemand let nog op."),
        ("Staand vergaderen", "Onze vergaderingen duren te lang, mensen zakken weg in hun stoel."),
    ),
    (
        ("Kortere overdracht", "De overdracht van nacht naar dag kost een half uur en dan missen we nog dingen."),
        ("Overdracht op papier", "Bij de overdracht tussen diensten gaat informatie verloren en het duurt lang."),
    ),
    (
        ("Eén agenda voor alle zalen", "Niemand weet welke vergaderzaal vrij is, we lopen te zoeken."),
        ("Zalen reserveren", "Vergaderzalen zijn dubbel geboekt en je kunt niet zien welke zaal vrij is."),
    ),
    (
        ("Samen lunchen op dinsdag", "Nieuwe collega's kennen bijna niemand van andere teams."),
        ("Lunch met een onbekende collega", "We kennen collega's van andere teams nauwelijks, vooral nieuwe mensen."),
    ),
    (
        ("Papierloze facturen", "We printen elke factuur en scannen hem daarna weer in."),
        ("Facturen niet meer printen", "Facturen worden geprint, getekend en weer gescand, dat is zonde van papier."),
    ),
    (
        ("Klant terugbellen binnen een dag", "Klanten wachten soms een week op een telefoontje terug."),
        ("Sneller terugbellen", "Klanten klagen dat ze niet worden teruggebeld."),
    ),
    (
        ("Fietsenstalling met dak", "Fietsen staan in de regen en roesten, daarom komen mensen met de auto."),
        ("Overdekte fietsenstalling", "Wie op de fiets komt heeft een nat zadel als het regent."),
    ),
    (
        ("Onboarding buddy", "Nieuwe medewerkers weten de eerste weken niet aan wie ze iets kunnen vragen."),
        ("Een buddy voor nieuwe medewerkers", "Als je nieuw bent, weet je niet bij wie je met vragen terecht kunt."),
    ),
    (
        ("Minder e-mail", "Iedereen staat altijd in de cc, ik krijg honderd mails per dag."),
        ("Geen cc meer in mails", "We krijgen te veel e-mail doordat iedereen in de cc wordt gezet."),
    ),
    (
        ("A quieter stand-up", "We talk far too long every morning, all of us."),
        ("Silent standup", "Our stand-up takes half an hour every morning because everybody talks."),
    ),
    (
        ("Shared calendar for rooms", "Nobody knows which meeting room is free, people walk around looking."),
        ("Book meeting rooms online", "Meeting rooms are double-booked and you cannot see which one is free."),
    ),
    (
        ("Call customers back within a day", "Customers sometimes wait a week for a call."),
        ("Faster callbacks", "Customers complain that nobody calls them back."),
    ),
    (
        ("A buddy for new colleagues", "In the first weeks newcomers do not know whom to ask."),
        ("Buddy system for newcomers", "New people do not know whom they can ask a question."),
    ),
    (
        ("Digital invoices", "We print every invoice and scan it again later."),
        ("Stop printing invoices", "Invoices are printed, signed and scanned: a waste of paper."),
    ),
    (
        ("Checklist for closing the shop", "In the evening we forget the alarm or the back door."),
        ("Closing checklist", "The back door was left open again, since nobody has a list for the evening."),
    ),
    (
        ("Werkplek schoonmaken", "Flexplekken zijn vaak vies, niemand ruimt zijn bureau op."),
        ("Schone bureaus", "Op de flexplekken laat iedereen zijn rommel achter op het bureau."),
    ),
    (
        ("Rooster eerder bekend", "Het rooster komt pas een week van tevoren, dan kan ik niets plannen."),
        ("Roosters een maand vooruit", "Doordat het rooster zo laat komt, kan niemand zijn vrije tijd plannen."),
    ),
]
ON_THEIR_OWN: list[Text] = [
    ("Nieuwe koffiemachine", "De koffie smaakt naar water en het apparaat is vaak stuk."),
    ("Wandelen met cliënten", "Bewoners komen bijna niet buiten, terwijl het park vlakbij is."),
    ("Betere zoekfunctie op intranet", "Documenten zijn niet te vinden, je krijgt duizend resultaten."),
    ("Cursus Excel voor beginners", "Veel mensen tikken tabellen met de hand over."),
    ("Zonnepanelen op het dak", "Onze energierekening is hoog en het dak is leeg."),
    ("Thuiswerken op vrijdag", "De reis naar kantoor kost me twee uur."),
    ("Plants in the office", "The rooms look bare and the air is dry."),
    ("Translate our forms", "Clients who do not speak Dutch cannot fill in the forms."),
    ("Moestuin achter het gebouw", "Het grasveld ligt er ongebruikt bij."),
    ("Meedenken over inkoop", "We kopen handschoenen die niemand gebruikt."),
    ("Lichten automatisch uit", "In het weekend brandt overal licht."),
    ("Medicijnen controleren met twee personen", "Er gaan soms pillen naar de verkeerde bewoner."),
    ("Podcast over ons vak", "Jonge mensen weten niet wat wij doen."),
    ("Visitors' parking", "Guests drive around the block for a quarter of an hour."),
    ("Open source our tools", "Other towns build the same software again."),
    ("Quiet room for calls", "People phone at their desk and everybody hears it."),
]
EVERYTHING = [theirs for _, theirs in PAIRS] + ON_THEIR_OWN


def index_of(*texts: Text) -> Index:
    index = Index()
    for number, text in enumerate(texts):
        index.add(number, *text)
    return index


def ids(index: Index, text: Text) -> list[int]:
    return [one.id for one in index.most_like(*text, at_least=ENOUGH_ALIKE)]


@pytest.mark.parametrize(("mine", "theirs"), PAIRS, ids=lambda text: text[0])
def test_the_same_in_other_words_is_found_in_a_full_pool_and_in_a_new_one(mine: Text, theirs: Text) -> None:
    assert ids(index_of(*EVERYTHING), mine)[0] == EVERYTHING.index(theirs)
    assert ids(index_of(theirs), mine) == [0]
    assert ids(index_of(*ON_THEIR_OWN, theirs), mine) == [len(ON_THEIR_OWN)]


@pytest.mark.parametrize("text", ON_THEIR_OWN, ids=lambda text: text[0])
def test_what_is_about_something_else_is_not_found(text: Text) -> None:
    others = [one for one in EVERYTHING if one != text]
    assert ids(index_of(*others), text) == []
    assert all(ids(index_of(other), text) == [] for other in others)


def test_another_spelling_is_found() -> None:
    index = index_of(("Ideeënbus in de kantine", "Wie geen telefoon heeft, kan niets insturen."))
    assert ids(index, ("IDEEENBUS IN KANTINE", "wie geen telefoon heeft kan niks insturen")) == [0]


def test_the_title_counts_more() -> None:
    index = index_of(("Fietsen naar het werk", "Het is goed voor je."), ("Gezond", "Fietsen naar het werk is goed."))
    assert ids(index, ("Fietsen naar het werk", "Dat willen veel mensen wel."))[0] == 0


def test_what_shares_nothing_or_says_nothing_is_like_nothing() -> None:
    index = index_of(*EVERYTHING)
    assert index.most_like("", "") == []
    assert index.most_like("de het een", "!!!") == []
    assert Index().most_like("Stille standup", "We praten te lang.") == []


@given(st.text(max_size=80), st.text(max_size=200))
@example("", "MAIL")  # another text says this and more: both are wholly like it
def test_nothing_is_more_like_a_text_than_itself(title: str, below: str) -> None:
    index = index_of(*EVERYTHING)
    index.add(99, title, below)
    found = {one.id: one.score for one in index.most_like(title, below, most=len(index))}
    assert not found or found[99] == pytest.approx(max(found.values())) == pytest.approx(1)


@given(st.sampled_from(EVERYTHING), st.lists(st.sampled_from(EVERYTHING), unique=True), st.integers(0, len(EVERYTHING)))
def test_texts_beside_the_index_look_as_much_like_another_as_they_would_within(
    asked: Text, others: list[Text], many: int
) -> None:
    index = index_of(*(one for one in EVERYTHING[:many] if one not in others))
    beside = index.likenesses(asked, others)
    for number, other in enumerate(others):
        index.add(100 + number, *other)
    within = {one.id: one.score for one in index.most_like(*asked, most=99)}
    assert beside == pytest.approx([within.get(100 + number, 0.0) for number in range(len(others))])


def test_beside_the_index_as_well_nothing_looks_like_nothing() -> None:
    assert index_of(*EVERYTHING).likenesses(("", ""), EVERYTHING[:1]) == [0.0]
    assert Index().likenesses(EVERYTHING[0], [("", "")]) == [0.0]


def test_beside_texts_that_say_nothing_others_are_looked_for_as_always() -> None:
    index = index_of(("de het", "een van de"))
    assert index.most_like(*EVERYTHING[0]) == []
    assert index.likenesses(EVERYTHING[0], EVERYTHING[:1]) == [1.0]


class Kept(RuleBasedStateMachine):
    """Adding, changing and taking out, against what there should be; what is worn is built anew, as by `Lookalikes`."""

    def __init__(self) -> None:
        super().__init__()
        self.index = Index()
        self.there: dict[int, Text] = {}

    @rule(number=st.integers(0, 5), text=st.sampled_from(EVERYTHING))
    def add(self, number: int, text: Text) -> None:
        self.index.add(number, *text)
        self.there[number] = text
        self._renew()

    @rule(number=st.integers(0, 5))
    def remove(self, number: int) -> None:
        self.index.remove(number)
        self.there.pop(number, None)
        self._renew()

    def _renew(self) -> None:
        if self.index.worn:
            self.index = Index()
            for number, text in self.there.items():
                self.index.add(number, *text)

    @invariant()
    def finds_what_is_there(self) -> None:
        assert len(self.index) == len(self.there)
        for mine, theirs in PAIRS[:3]:
            found = {one.id for one in self.index.most_like(*mine, most=9, at_least=ENOUGH_ALIKE)}
            assert {number for number, text in self.there.items() if text == theirs} <= found <= set(self.there)


TestKept = Kept.TestCase


def test_an_index_from_which_much_was_taken_out_is_worn() -> None:
    index = Index()
    for times in _times():
        index.add(1, "Stille standup", f"We praten {times} keer te lang.")
    assert index.worn
    assert len(index) == 1


def _times() -> Iterator[int]:
    yield from range(100)
