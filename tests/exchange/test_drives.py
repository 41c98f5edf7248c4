"""Which drives are offered: keys and cards, never the computer's own disk."""

from __future__ import annotations

import ctypes
import plistlib
from pathlib import Path
from typing import Any

from app.exchange.drives import Drive, on_linux, on_macos, on_windows, removable_drives


def linux(folder: Path, *mounts: tuple[str, str, str, str]) -> list[Drive]:
    """Drives on a made-up Linux: (device number, its place in sysfs, mount point, options)."""
    lines = []
    for number, place, mounted, options in mounts:
        real = folder / "sys" / "devices" / place
        real.mkdir(parents=True)
        link = folder / "sys" / "dev" / "block" / number
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(real)
        (folder / mounted).mkdir(parents=True)
        told = str(folder / mounted).replace(" ", r"\040")
        lines.append(f"36 25 {number} / {told} {options},relatime shared:1 - vfat /dev/x rw")
    (folder / "mountinfo").write_text("\n".join(lines))
    return list(on_linux(folder / "mountinfo", folder / "sys"))


def test_a_key_on_usb_is_offered_and_the_disk_is_not(tmp_path: Path) -> None:
    found = linux(
        tmp_path,
        ("8:1", "pci0000:00/ata1/block/sda/sda1", "home", "rw"),
        ("8:17", "pci0000:00/usb2/2-1/block/sdb/sdb1", "media/CLE ESP", "rw"),
    )
    (key,) = found
    assert (key.name, key.system, key.writable) == ("CLE ESP", "vfat", True)
    assert key.free > 0
    assert key.holds(tmp_path / "media" / "CLE ESP" / "a.synthese")
    assert not key.holds(tmp_path / "home")


def test_a_memory_card_is_removable_without_being_on_usb(tmp_path: Path) -> None:
    disk = tmp_path / "sys" / "devices" / "mmc" / "block" / "mmcblk0"
    disk.mkdir(parents=True)
    (disk / "removable").write_text("1\n")
    (card,) = linux(tmp_path, ("179:1", "mmc/block/mmcblk0/mmcblk0p1", "media/CARTE", "rw"))
    assert card.name == "CARTE"


def test_a_write_protected_key_says_so(tmp_path: Path) -> None:
    (key,) = linux(tmp_path, ("8:17", "usb1/block/sdb/sdb1", "media/CLE", "ro"))
    assert not key.writable


def test_macos_is_asked_of_each_volume(tmp_path: Path) -> None:
    for name in ("Macintosh HD", "CLE"):
        (tmp_path / name).mkdir()

    def info(root: Path) -> bytes:
        told = {
            "RemovableMediaOrExternalDevice": root.name == "CLE",
            "VolumeName": root.name,
            "FilesystemType": "msdos",
            "WritableVolume": True,
        }
        return plistlib.dumps(told)

    (key,) = on_macos(tmp_path, info)
    assert (key.root, key.name, key.system) == (tmp_path / "CLE", "CLE", "msdos")


class Kernel:
    """kernel32 of a computer with a disk C, a key E without a name, and an empty reader F."""

    def GetLogicalDrives(self) -> int:
        return 0b110100

    def GetDriveTypeW(self, root: str) -> int:
        return 3 if root == "C:\\" else 2

    def GetVolumeInformationW(self, root: str, *buffers: Any) -> int:
        buffers[5].value = "FAT32"
        ctypes.cast(buffers[4], ctypes.POINTER(ctypes.c_uint32))[0] = 0x00080000
        return int(root != "F:\\")


def test_windows_is_asked_of_each_letter() -> None:
    (key,) = on_windows(Kernel())
    assert (str(key.root), key.name, key.system, key.writable) == ("E:\\", "E:", "FAT32", False)


def test_asking_this_computer_never_fails() -> None:
    assert isinstance(removable_drives(), tuple)
