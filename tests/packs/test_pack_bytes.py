"""A pack in one piece: the same bytes everywhere, read back whole, refused when tampered with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.errors import BadPack
from branch_app.packs import admit_pack_bytes, pack_bytes, read_pack, read_pack_bytes
from branch_app.packs.files import COUNT_LIMIT, FILE_LIMIT, FORMAT, TOTAL_LIMIT
from tests.packs.copies import PACKS, copied, replaced, shipped


def files_in(data: bytes) -> dict[str, str]:
    files: dict[str, str] = json.loads(data)["files"]
    return files


def bundle(files: dict[str, str]) -> bytes:
    return canonical_bytes({"format": FORMAT, "files": files})


@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_comes_back_from_its_bytes_whole(pack: str) -> None:
    data = pack_bytes(shipped(pack))
    assert read_pack_bytes(data) == admit_pack_bytes(data) == read_pack(shipped(pack))


def test_line_ends_byte_order_marks_and_accents_do_not_change_the_bytes(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    before = pack_bytes(pack)
    path = pack / "pack.toml"
    text = path.read_text(encoding="utf-8")
    decomposed = text.replace("й", "и\u0306").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + decomposed.encode())
    assert pack_bytes(pack) == before


def test_the_operator_profile_and_stray_files_are_no_part_of_a_pack(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    before = pack_bytes(pack)
    (pack / "sample_profile.toml").unlink()
    (pack / "logo.png").write_bytes(b"png")
    assert pack_bytes(pack) == before


def test_any_changed_word_changes_the_bytes(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    before = pack_bytes(pack)
    replaced(pack / "parts/signing/1.toml", "Субъектінің қолы", "Субъект қолы")
    assert pack_bytes(pack) != before


def test_an_admitted_edition_stays_readable_under_stricter_rules() -> None:
    files = files_in(pack_bytes(shipped("lft")))
    form = files["forms/C1/1.toml"].replace("Для новой", "Безусловно для новой")
    data = bundle({**files, "forms/C1/1.toml": form})
    assert "Безусловно" in read_pack_bytes(data).forms["C1"].blocks[3].text.ru
    with pytest.raises(BadPack) as refused:
        admit_pack_bytes(data)
    assert refused.value.details["reason"] == "irrevocable"


def test_an_edition_stored_before_there_were_rules_stays_readable() -> None:
    files = files_in(pack_bytes(shipped("lft")))
    head = files["pack.toml"].replace("rules = 1\n", "")
    older = {name: text for name, text in files.items() if not name.startswith("rules/")}
    data = bundle({**older, "pack.toml": head})
    assert read_pack_bytes(data).rules is None
    with pytest.raises(BadPack) as refused:
        admit_pack_bytes(data)
    assert refused.value.details["reason"] == "missing_rules"


def test_bytes_that_lack_a_text_are_not_read_at_all() -> None:
    files = files_in(pack_bytes(shipped("lft")))
    part = files["parts/signing/1.toml"].replace('ru = "Дата"\n', "")
    with pytest.raises(BadPack) as refused:
        read_pack_bytes(bundle({**files, "parts/signing/1.toml": part}))
    assert refused.value.details["reason"] == "one_language"


def test_bytes_that_lack_a_shared_part_are_not_read_at_all() -> None:
    files = files_in(pack_bytes(shipped("lft")))
    del files["parts/signing/1.toml"]
    with pytest.raises(BadPack) as refused:
        read_pack_bytes(bundle(files))
    assert refused.value.details["reason"] == "unknown_part"


@pytest.mark.parametrize(
    "name",
    [
        *("../pack.toml", "/etc/pack.toml", "forms/../pack.toml", "forms/C1/../../x/1.toml"),
        *(
            "C:\\pack.toml",
            "forms\\C1\\1.toml",
            "forms/C1/01.toml",
            "forms/C1/1.toml/",
            "pack.TOML",
        ),
        *("parts/signing.toml", "parts/Signing/1.toml", "parts/../pack.toml"),
        *("forms/C1/1.toml\x00", "forms/C1/1.toml\n", "sample_profile.toml"),
    ],
)
def test_a_name_outside_the_pack_is_refused(name: str) -> None:
    files = files_in(pack_bytes(shipped("lft")))
    with pytest.raises(BadPack) as refused:
        admit_pack_bytes(bundle({**files, name: ""}))
    assert refused.value.details["reason"] == "unknown_file"


_GOOD = pack_bytes(shipped("satcredit"))


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"{}", b"[]", b"PK\x03\x04", b"\xff\xfe", b"null", b'{"format":1.5}'),
        b'{"files":{},"files":{},"format":"branch-app pack 1"}',
        _GOOD + b" ",
        _GOOD[:-1],
        _GOOD.replace(b"branch-app pack 1", b"branch-app pack 2"),
        canonical_bytes({"format": FORMAT, "files": {"pack.toml": 1}}),
        canonical_bytes({"format": FORMAT, "files": []}),
        canonical_bytes({"format": FORMAT, "files": {}, "more": 1}),
        b"[" * 100_000,
    ],
)
def test_bytes_that_are_no_pack_are_refused(data: bytes) -> None:
    with pytest.raises(BadPack) as refused:
        read_pack_bytes(data)
    assert refused.value.details["reason"] == "not_a_pack"


def test_a_pack_without_its_lists_is_refused() -> None:
    for name in ("pack.toml", "data_list.toml"):
        files = files_in(_GOOD)
        del files[name]
        with pytest.raises(BadPack) as refused:
            read_pack_bytes(bundle(files))
        assert refused.value.details == {"file": name, "line": 1, "reason": "missing_file"}


def test_size_is_bounded() -> None:
    files = files_in(_GOOD)
    one = bundle({**files, "policy/9.toml": "#" * (FILE_LIMIT + 1)})
    many = bundle({**files, **{f"policy/{number}.toml": "" for number in range(1, COUNT_LIMIT)}})
    count = TOTAL_LIMIT // FILE_LIMIT + 1
    total = bundle({**files, **{f"policy/{n}.toml": "#" * FILE_LIMIT for n in range(1, count)}})
    for data, reason in (
        *((one, "too_large"), (total, "too_large"), (many, "too_many_files")),
        (b" " * (2 * TOTAL_LIMIT + 1), "too_large"),
    ):
        with pytest.raises(BadPack) as refused:
            read_pack_bytes(data)
        assert refused.value.details["reason"] == reason


def test_a_folder_that_is_missing_too_large_or_a_link_is_refused(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    outside = tmp_path / "outside.toml"
    outside.write_text("number = 1\n", encoding="utf-8")
    (pack / "policy/2.toml").symlink_to(outside)
    (tmp_path / "large/policy").mkdir(parents=True)
    (tmp_path / "large/policy/1.toml").write_text("#" * (FILE_LIMIT + 1), encoding="utf-8")
    for folder, reason in (
        *((pack, "unsafe_file"), (tmp_path / "large", "too_large")),
        (tmp_path / "nowhere", "missing_file"),
    ):
        with pytest.raises(BadPack) as refused:
            pack_bytes(folder)
        assert refused.value.details["reason"] == reason
