"""A list of people, in whichever manner a program wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.importing.listing import read_listing
from bot.importing.table import ListError
from flows.roster.expecting import Told

LANGUAGES = ("nl", "en")
DUTCH = "naam;e-mail;taal;afdeling;team\nZoë de Groot;Zoe@Example.org;Nederlands;Zorg;Wijk 3\n"
ZOE = Told(2, (("email", "zoe@example.org"),), "Zoë de Groot", "nl", "Zorg", "Wijk 3")


def read(text, encoding="utf-8"):
    return read_listing(text.encode(encoding), LANGUAGES)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_manner_of_writing_tells_the_same(encoding, separator, line_end):
    text = DUTCH.replace(";", separator).replace("\n", line_end)
    assert read(text, encoding).people == (ZOE,)


def test_a_spreadsheets_hint_and_empty_lines_are_no_people():
    listing = read("sep=;\r\n\r\n;;;;\r\n" + DUTCH + "\r\n;;;;\r\n")
    assert [told.name for told in listing.people] == ["Zoë de Groot"]
    assert [told.line for told in listing.people] == [5]


def test_columns_stand_in_any_order_in_either_language_and_unknown_ones_are_named():
    listing = read("Room,TEAM,Slack ID,Department,Full name,\n12,IT,u012ab3cd,Staff,Bas Bakker,\n")
    assert listing.people == (Told(2, (("slack", "U012AB3CD"),), "Bas Bakker", None, "Staff", "IT"),)
    assert listing.ignored == ("Room",)


@pytest.mark.parametrize(
    ("account", "kept"),
    [
        ("U012AB3CD", ("slack", "U012AB3CD")),
        ("slack:u012ab3cd", ("slack", "U012AB3CD")),
        ("4242", ("telegram", "4242")),
        ("Telegram: 4242", ("telegram", "4242")),
        ("Noor@Example.Org", ("email", "noor@example.org")),
    ],
)
def test_an_account_is_recognised_by_how_it_is_written(account, kept):
    assert read(f"account\n{account}\n").people == (Told(2, (kept,)),)


def test_a_location_is_a_short_name():
    listing = read(f"account,Locatie\n4242,Utrecht\n4343,\n4444,{'x' * 61}\n")
    assert [told.location for told in listing.people] == ["Utrecht", None]
    assert [refused.why for refused in listing.refused] == ["the name of the location is longer than 60 characters"]


def test_platforms_go_before_an_e_mail_address():
    listing = read("slack,telegram,email\nU012AB3CD,4242,noor@example.org\n,,bas@example.org\n")
    assert [told.accounts for told in listing.people] == [
        (("slack", "U012AB3CD"), ("telegram", "4242")),
        (("email", "bas@example.org"),),
    ]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Noor,,nl,,", "no account"),
        ("Noor,@noor,nl,,", "slack:U012AB3CD"),
        ("Noor,=1+1,nl,,", "no account that can be recognised"),
        ("Noor,4242,fr,,", "it speaks nl and en"),
        ("Noor,4242,nl,,Wijk 3", "a team, but no department"),
        (f"Noor,4242,nl,{'x' * 81},", "longer than 80"),
        ("Noor,4242,nl,Zorg,Wijk 3,Wijk 4", "quotation marks"),
        ("Noor", "no account"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_with_its_line(row, why):
    listing = read(f"name,account,language,department,team\n{row}\nBas,4343,nl-NL,,\n")
    assert [told.name for told in listing.people] == ["Bas"]
    (refused,) = listing.refused
    assert refused.line == 2
    assert why in refused.why


def test_whoever_stands_there_twice_counts_once():
    listing = read("slack,telegram,name\nU012AB3CD,,Noor\nU012AB3CD,4242,Noor again\n,4242,Bas\n")
    assert [told.name for told in listing.people] == ["Noor", "Bas"]
    assert [(one.line, one.why) for one in listing.doubled] == [(3, "the same account as line 2, which counts")]


def test_rows_of_any_length_and_quotation_marks_inside_a_cell_are_read():
    listing = read('name;telegram;taal\nJan "Sjaan" de Vries;1\n"Noor, of ""No""";2;nl;\n;3\n"Bas";"4";"";""\n')
    assert [told.name for told in listing.people] == ['Jan "Sjaan" de Vries', 'Noor, of "No"', "", "Bas"]
    assert listing.refused == ()


def test_slacks_own_list_of_members_is_read_with_the_first_name_that_is_filled_in():
    listing = read(
        "username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp\n"
        "noor,noor@example.org,Member,1,0,0,U012AB3CD,Noor de Vries,noor,\n"
        "bas,bas@example.org,Member,1,0,0,U012AB3CE,,Bas,\n"
    )
    assert [(told.accounts, told.name) for told in listing.people] == [
        ((("slack", "U012AB3CD"),), "Noor de Vries"),
        ((("slack", "U012AB3CE"),), "Bas"),
    ]
    assert listing.ignored[0] == "username"


def test_what_looks_like_a_formula_is_only_text():
    listing = read('name,telegram,department\n"=HYPERLINK(""x"")",4242,+Zorg\n')
    assert listing.people == (Told(2, (("telegram", "4242"),), '=HYPERLINK("x")', None, "+Zorg"),)


def test_a_line_break_in_a_cell_does_not_shift_the_numbers():
    listing = read('name,telegram\n"Noor\nde Vries",4242\nBas,x\n')
    assert listing.people[0].name == "Noor de Vries"
    assert listing.refused[0].line == 4


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "first row names no column"),
        (b"name,department\nNoor,Zorg\n", "first row names no column"),
        (b"Taal,language,telegram\nnl,en,1\n", "tell the same: Taal, language; keep one"),
        (b"name,Name,telegram\na,b,1\n", "tell the same: name, Name; keep one"),
        (b"PK\x03\x04rest", "save the sheet as CSV"),
        (b"telegram\n\x81\x8d\x8f", "save it as CSV in UTF-8"),
        (b"telegram\n" + b"x" * 200_000, "line 2 cannot be read"),
        (b'telegram,name\n1,Noor\n2,"Bas\n3,Emma\n', "line 3 cannot be read .* quotation mark missing"),
        (b'telegram,name\n1,"Noor\n2,"Bas"\n3,Emma\n', "line 2 cannot be read .* quotation mark missing"),
    ],
)
def test_what_is_no_list_says_what_to_do(data, why):
    with pytest.raises(ListError, match=why):
        read_listing(data, LANGUAGES)


@given(st.binary(max_size=300))
def test_any_file_is_read_or_refused_with_a_word(data):
    try:
        listing = read_listing(b"telegram,name\n" + data, LANGUAGES)
    except ListError:
        return
    keys = [key for told in listing.people for key in told.accounts]
    assert len(keys) == len(set(keys))
