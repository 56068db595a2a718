"""Forms and values that nobody means well: refused or printed as text, in no time, nothing run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.fonts import FontSet
from hall_app.printing.formats import FORMATS, LONGEST_TEXT, formatted
from hall_app.printing.layout import lay_out
from hall_app.printing.reading import read_form
from hall_app.printing.render import render
from hall_app.printing.variables import samples
from hall_app.support import paths
from hall_app.support.errors import CatalogFault, PrintFault

HEAD = 'schema = 1\nid = "trial"\nversion = 1\ntitle = "试"\n'
TEXT = '[[block]]\ntype = "text"\ntext = "{applicant.name}"\n'
OVERLAY = '[[at]]\nfield = "clerk.name"\nbox = [9, 9, 90, 9]\n'
MARKUP = [
    "<b>粗</b> & <para> <font color='red'>红</font>",
    '<img src="http://127.0.0.1:9/x.png"/>',
    "{clerk.name} {applicant.name.__class__} {{7*7}} ${HOME} %(name)s %s %n",
    "__import__('os').system('touch never')",
    "file:///etc/passwd \\\\server\\share\\x.png ../../etc/passwd",
    '=HYPERLINK("http://127.0.0.1:9","x")',
    "'; DROP TABLE people; --",
    "(a+)+$ [ | ] < ^ @photo !下 =applicant.name",
]
SET = FontSet(paths.resources() / "fonts")


def form(blocks, head=HEAD):
    return read_form(head + blocks, file="trial/form.toml")


def refused(text):
    started = time.process_time()
    with pytest.raises(CatalogFault) as caught:
        read_form(text, file="trial/form.toml")
    assert time.process_time() - started < 1
    return {fault.reason for fault in caught.value.details["faults"]}


def fault_of(paper, values):
    """Draw a paper; return what stops it, and let nothing else pass."""
    try:
        render(paper, values, fonts=SET)
    except PrintFault as fault:
        return fault
    return None


def drawn(paper, values):
    return "".join(
        mark.text
        for sheet in lay_out(paper, values, SET).sheets
        for mark in sheet.marks
        if hasattr(mark, "text")
    )


@pytest.mark.fault("T35")
@pytest.mark.parametrize("hostile", MARKUP)
def test_a_value_is_printed_as_the_text_it_is(hostile):
    paper = form(TEXT + "h = 60\n")
    shown = drawn(paper, {"applicant": {"name": hostile}, "clerk": {"name": "王"}})
    assert shown.replace(" ", "") == hostile.replace(" ", "")


@pytest.mark.parametrize("hostile", MARKUP)
def test_a_condition_and_a_tick_compare_text_only(hostile):
    paper = form(
        '[field.x]\npath = "case.channel"\nkind = "checks"\noptions = ["窗口"]\n'
        '[[block]]\ntype = "text"\ntext = "{x}"\nh = 90\nwhen = "case.channel!=窗口"\n'
    )
    assert hostile.replace(" ", "") in drawn(paper, {"case": {"channel": hostile}}).replace(
        " ", ""
    ).replace("　", "")


@pytest.mark.fault("T43")
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[field.a]\ntext = '{b}'\n[field.b]\ntext = '{a}'\n" + TEXT, "field-inside-field"),
        ("[field.a]\ntext = '{a}'\n" + TEXT, "field-inside-field"),
        (TEXT.replace("applicant.name", "a." * 5000 + "a"), "file-too-large"),
        (TEXT + "x = " + '{a=' * 900 + "1" + "}" * 900 + "\n", None),
        ("[field.a]\noptions = [" + "'x'," * 1_000_000 + "]\n" + TEXT, "file-too-large"),
        ("[field.a]\nkind='checks'\npath='case.channel'\noptions = [" + ("'x',\n" * 5_000) + "]\n" + TEXT, "wrong-value"),
        ("[[block]]\ntype='grid'\ncols=[" + "1," * 41 + "]\ngrid='''\n9: a\n'''\n", "wrong-value"),
        (
            '[[block]]\ntype="repeat"\nrows="materials"\ncols=[9]\nfields=["name"]\n'
            "min=200\nspare=200\nh=0.01\n" * 150,
            "too-many-cells",
        ),
        ("[page]\ncopies=['a','b','c','d','e','f']\n" + ('[[block]]\ntype="repeat"\nrows="materials"\ncols=[1,1,1,1,1,1,1,1,1,1]\nfields=["no","no","no","no","no","no","no","no","no","no"]\nmin=200\nspare=200\n'), "too-many-cells"),
        (TEXT + "keep_next = 'yes'\n", "wrong-value"),
        (TEXT.replace("{applicant.name}", "{applicant.__class__.__mro__}"), "bad-brace"),
        (TEXT.replace("{applicant.name}", "{{x.__class__}}"), "bad-brace"),
        (TEXT.replace("{applicant.name}", "{applicant.name!r:>{w}}"), "bad-brace"),
        (TEXT + "when = '(a+)+$'\n", "bad-condition"),
        (TEXT + "when = 'applicant.name == 1 or True'\n", None),
        (TEXT + "when = 'applicant.name; import os'\n", "bad-condition"),
        ('[[block]]\ntype="image"\nbox=[1,1,9,9]\nfile="http://127.0.0.1/x.png"\n', "bad-name"),
        ('[[block]]\ntype="image"\nbox=[1,1,9,9]\nfile="\\\\\\\\server\\\\x.png"\n', "bad-name"),
        ('[[block]]\ntype="image"\nbox=[1,1,9,9]\nfile="C:x.png"\n', "bad-name"),
        ('[[block]]\ntype="image"\nbox=[1,1,9,9]\nfile="NUL.png"\n', "bad-name"),
        ("[page]\nsize=[1e-300, 1e-300]\n" + TEXT, None),
        (TEXT.replace("{applicant.name}", "\ud800"), "bad-character"),
    ],
)  # fmt: skip
def test_a_form_that_means_harm_is_refused_within_a_second(text, reason):
    reasons = refused(HEAD + text)
    assert reason is None or reason in reasons


def test_a_form_that_counts_on_patience_is_drawn_within_seconds():
    """The most cells, places and characters that a form may have."""
    rows = "\n".join("4: " + " | ".join(["a"] * 40) for _ in range(90))
    grid = f"[[block]]\ntype='grid'\ncols={[4] * 40}\ngrid='''\n{rows}\n'''\nkeep=false\n"
    paper = form(grid * 3)
    started = time.process_time()
    lay_out(paper, samples(), SET)
    assert time.process_time() - started < 5


@pytest.mark.fault("T35")
@pytest.mark.parametrize(
    "value",
    [
        "长" * (LONGEST_TEXT + 1),
        ["x"] * 1_000_000,
        10**5000,
        -(10**40),
        1e308,
        float("nan"),
        object(),
        {"a": 1},
        b"bytes",
        [["x"]],
        "\ud800",
        "字" * LONGEST_TEXT,
    ],
    ids=lambda value: type(value).__name__,
)
@pytest.mark.parametrize("path", ["applicant.name", "grant.way", "materials"])
def test_an_endless_or_odd_value_stops_the_paper_within_a_second(value, path):
    group, _, leaf = path.rpartition(".")
    values = {group: {leaf: value}} if group else {leaf: value}
    rows = '[[block]]\ntype="repeat"\nrows="materials"\ncols=[40]\nfields=["name"]\n'
    ticks = '[field.t]\npath="grant.way"\nkind="checks"\noptions=["现金"]\n'
    paper = form(
        f'{ticks}[[block]]\ntype="text"\ntext="{{applicant.name}}{{t}}"\nh=9\n'
        f'[[block]]\ntype="gap"\nh=1\nwhen="grant.way=现金"\n{rows}'
    )
    started = time.process_time()
    with pytest.raises(PrintFault):
        render(paper, values, fonts=SET)
    assert time.process_time() - started < 1


def test_a_list_that_holds_itself_ends():
    ring: list[object] = []
    ring.append(ring)
    with pytest.raises(PrintFault):
        render(form(TEXT), {"applicant": {"name": ring}}, fonts=SET)


WATCHED = """
import encodings.gb18030, encodings.shift_jis, sys  # the codes try how a text is written
from contextlib import suppress
import msgspec
from hall_app.printing.definitions import FormLibrary
from hall_app.printing.fonts import FontSet
from hall_app.printing.reading import read_form
from hall_app.printing.render import render
from hall_app.printing.schema import BLOCK_KINDS
from hall_app.support import paths
from hall_app.support.errors import CatalogFault, PrintFault

fonts = FontSet(paths.resources() / "fonts")
library = FormLibrary(paths.forms(), fonts=fonts)
texts = eval(sys.stdin.read())
warm = library.form("p01-receipt")
render(warm, library.sample("p01-receipt"), fonts=fonts)
for text in texts["calm"]:  # whatever is imported or compiled late is so now
    render(read_form(text, file="x"), {}, fonts=fonts)
for kind in BLOCK_KINDS.values():
    with suppress(msgspec.ValidationError):
        msgspec.convert({}, kind)
allowed = str(paths.resources() / "fonts")
done = []
def watch(event, arguments):
    name = event.partition(".")[0]
    if event == "open" and not str(arguments[0]).startswith(allowed):
        raise SystemExit(f"opened {arguments[0]}")
    if name in {"socket", "subprocess", "urllib", "http", "ftplib", "smtplib", "webbrowser"}:
        raise SystemExit(event)
    if event in {"exec", "compile", "import", "os.system", "os.exec", "os.posix_spawn",
                 "os.spawn", "os.startfile", "os.remove", "os.rename", "os.mkdir", "shutil.move",
                 "pickle.find_class", "ctypes.dlopen", "marshal.loads"}:
        raise SystemExit(f"{event} {arguments[:1]}")
sys.addaudithook(watch)
for text in texts["forms"]:
    try:
        done.append(render(read_form(text, file="x"), texts["values"], fonts=fonts).pages)
    except (CatalogFault, PrintFault) as fault:
        done.append(fault.code)
print(done)
"""


@pytest.mark.fault("T35", "T43")
def test_reading_and_drawing_open_nothing_and_run_nothing():
    hostile = " ".join(MARKUP)
    places = "".join(
        f'[[block]]\ntype="text"\ntext="{{{path}}}"\n'
        for path in ("applicant.name", "case.number", "item.name", "clerk.name")
    )
    codes = '[[block]]\ntype="qr"\nat=[9,9]\nsize=40\nvalue="{applicant.name}"\n'
    image = '[[block]]\ntype="image"\nbox=[1,1,9,9]\nfile="passwd"\n'
    forms = [
        HEAD + places,
        HEAD + places + codes,
        HEAD + places + image,
        HEAD + places.replace("applicant.name", "applicant.name.__class__"),
        HEAD + '[[at]]\ntext="{applicant.name}"\nbox=[9,9,180,90]\n',
        HEAD + '[page]\nbackground="http:x.pdf"\n[[at]]\nfield="clerk.name"\nbox=[9,9,180,90]\n',
    ]
    values = {
        "applicant": {"name": hostile},
        "case": {"number": "file:///etc/passwd"},
        "item": {"name": "𬱖𠮷 http://127.0.0.1:9/"},
        "clerk": {"name": "<img src='/etc/passwd'/>"},
    }
    found = subprocess.run(
        [sys.executable, "-c", WATCHED],
        input=repr({"forms": forms, "values": values, "calm": [HEAD + TEXT, HEAD + OVERLAY]}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        cwd=paths.bundle_root() / "src",
        check=False,
    )
    assert found.returncode == 0, found.stderr
    assert found.stdout.strip() == str([1, 1, "picture-missing", "form-broken", 1, "form-broken"])


# --- anything at all -----------------------------------------------------------------------------

WORDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from([*MARKUP, "{applicant.name}", "{materials}", "{case.due_on:date_cn}", ""]),
)
SOUND = st.integers(1, 40)
ODD_NUMBERS = st.one_of(
    st.integers(-5, 300), st.floats(-10, 400, allow_nan=False), st.just(10**20), st.just(0.001)
)
NUMBERS = st.sampled_from(range(8)).flatmap(lambda one: SOUND if one else ODD_NUMBERS)
CONDITIONS = st.sampled_from(
    ["case.channel=窗口", "!materials", "applicant.name", "grant.way!=现金", "materials"]
)


def toml(value):
    if isinstance(value, str):
        return '"' + "".join(escaped(one) for one in value) + '"'
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return str(value).lower()


def escaped(one):
    return one if one.isalnum() or one in " {}.:" else f"\\U{ord(one):08x}"


KEYS = {
    "text": WORDS,
    "when": st.one_of(CONDITIONS, CONDITIONS, CONDITIONS, WORDS),
    "h": NUMBERS,
    "style": st.sampled_from(["default", "label", "label", "loud"]),
    "box": st.lists(NUMBERS, min_size=4, max_size=4),
    "at": st.lists(NUMBERS, min_size=2, max_size=2),
    "size": NUMBERS,
    "value": WORDS,
    "cols": st.lists(NUMBERS, min_size=1, max_size=2),
    "fields": st.lists(st.sampled_from(["name", "no", "x"]), min_size=1, max_size=3),
    "rows": st.sampled_from(["materials", "materials", "came", "applicant.name"]),
    "grid": st.sampled_from(["9: a", "9: a | <", "9: =x | !下下 \n 9: ^ | @sign", "9: @qr x | b"]),
    "min": st.integers(-1, 30),
    "fit": st.sampled_from(["shrink", "grow", "wrap", "error", "burst"]),
    "indent": NUMBERS,
    "label": st.sampled_from(["name", "no"]),
    "bars": st.just(["no"]),
    "names": st.just(["数"]),
}
NEEDED = {
    "text": ("text",),
    "gap": ("h",),
    "grid": ("cols", "grid"),
    "repeat": ("rows", "cols", "fields"),
    "chart": ("rows", "label", "bars", "names"),
    "box": ("box", "text"),
    "qr": ("at", "size", "value"),
    "seal": ("at",),
    "sign": ("box", "text"),
    "band": ("h",),
}


@st.composite
def forms(draw):
    blocks = []
    for kind in draw(st.lists(st.sampled_from(sorted(NEEDED)), min_size=1, max_size=4)):
        more = ["when", "style", "fit"] if kind in {"text", "box"} else ["when"]
        keys = {*NEEDED[kind], *draw(st.lists(st.sampled_from(more), max_size=1))}
        lines = [f"{key} = {toml(draw(KEYS[key]))}" for key in sorted(keys)]
        blocks.append("\n".join([f'[[block]]\ntype = "{kind}"', *lines]))
    field = draw(st.sampled_from(["", '[field.x]\npath = "materials"\n', '[field.x]\ntext = "{case.number}"\n', '[field.x]\npath = "grant.way"\nkind = "checks"\noptions = ["现金"]\n']))  # fmt: skip
    size = draw(st.sampled_from(["A5", "A4", "ROLL80", "A9"]))
    return f'{HEAD}[page]\nsize = "{size}"\n{field}' + "\n".join(blocks) + "\n"


ODD = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=60),
        st.sampled_from([*MARKUP, "2026-09-18", "119999199004182063", 10**40, "\ud800"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["name", "no", "x"]), inner)
    ),
    max_leaves=6,
)
VALUES = st.fixed_dictionaries(
    {
        "applicant": st.one_of(ODD, st.fixed_dictionaries({"name": ODD})),
        "case": st.fixed_dictionaries({"number": ODD, "due_on": ODD, "channel": ODD}),
        "grant": st.fixed_dictionaries({"total": ODD, "way": ODD}),
        "materials": st.one_of(ODD, st.lists(st.dictionaries(st.sampled_from(["no", "name"]), ODD), max_size=4)),
        "members": ODD,
    }
)  # fmt: skip


@pytest.mark.fault("T43")
@given(forms(), VALUES)
def test_any_form_is_refused_or_drawn_and_any_value_too(text, values):
    try:
        paper = read_form(text, file="trial/form.toml")
    except CatalogFault:
        return
    for given_values in (samples(), values):
        met = fault_of(paper, given_values)
        assert met is None or met.details["form"] == "trial"
        assert met is None or "element" in met.details


@given(VALUES)
def test_a_shipped_form_takes_any_value_or_names_it(values):
    library = FormLibrary(paths.forms(), fonts=SET)
    for name in ("p01-receipt", "p25-grant-receipt"):
        met = fault_of(library.form(name), {**samples(), **values})
        assert met is None or met.details["form"] == name


@given(ODD, st.sampled_from(sorted(FORMATS)))
def test_a_format_gives_words_or_says_that_the_value_does_not_suit(value, name):
    with suppress(PrintFault):
        assert isinstance(formatted(value, name), str)
