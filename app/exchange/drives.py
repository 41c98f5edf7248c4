"""The removable drives plugged in now, on the three systems, without administrator rights.

Each system is asked in its own way; what cannot be asked is left out, and the person can always
name a folder instead. Only Linux was at hand to run: the other two are tested on recorded answers.
"""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import disk_usage
from typing import Any

_REMOVABLE_ON_WINDOWS = 2  # DRIVE_REMOVABLE of GetDriveTypeW
_READ_ONLY_ON_WINDOWS = 0x00080000  # FILE_READ_ONLY_VOLUME of GetVolumeInformationW
_SECONDS = 5


@dataclass(frozen=True)
class Drive:
    """A drive to write on: its root folder, its name, its file system, and bytes left."""

    root: Path
    name: str
    system: str
    free: int
    writable: bool

    def holds(self, path: Path) -> bool:
        """Whether ``path`` is on this drive."""
        return path == self.root or self.root in path.parents


def removable_drives() -> tuple[Drive, ...]:
    """The drives a person could have plugged in, by name; empty when the system tells nothing."""
    with suppress(OSError, subprocess.SubprocessError, plistlib.InvalidFileException):
        if sys.platform == "win32":
            import ctypes

            return _sorted(on_windows(ctypes.windll.kernel32))
        if sys.platform == "darwin":
            return _sorted(on_macos(Path("/Volumes"), _diskutil))
        return _sorted(on_linux(Path("/proc/self/mountinfo"), Path("/sys")))
    return ()


def on_linux(mounts: Path, sys_folder: Path) -> Iterator[Drive]:
    """Mounted file systems whose disk is removable or hangs on USB (proc(5), sysfs)."""
    for line in mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        fields, _dash, rest = line.partition(" - ")
        _id, _parent, device, _root, place, options, *_ = fields.split(" ")
        if not _plugged(sys_folder / "dev" / "block" / device):
            continue
        root = Path(_unescaped(place))
        writable = "ro" not in options.split(",") and os.access(root, os.W_OK)
        yield Drive(root, root.name, rest.split(" ")[0], _free(root), writable)


def on_macos(volumes: Path, info: Callable[[Path], bytes]) -> Iterator[Drive]:
    """Volumes that ``diskutil info -plist`` calls removable or external."""
    for root in sorted(volumes.iterdir()):
        told: dict[str, Any] = plistlib.loads(info(root))
        if told.get("RemovableMediaOrExternalDevice"):
            name, kind = str(told["VolumeName"]), str(told["FilesystemType"])
            yield Drive(root, name, kind, _free(root), bool(told["WritableVolume"]))


def on_windows(kernel: Any) -> Iterator[Drive]:
    """Letters of type DRIVE_REMOVABLE, asked of kernel32."""
    import ctypes

    letters: int = kernel.GetLogicalDrives()
    for place in range(26):
        root = f"{chr(ord('A') + place)}:\\"
        if not letters >> place & 1 or kernel.GetDriveTypeW(root) != _REMOVABLE_ON_WINDOWS:
            continue
        name, kind = ctypes.create_unicode_buffer(261), ctypes.create_unicode_buffer(261)
        flags = ctypes.c_uint32()
        there = kernel.GetVolumeInformationW(
            root, name, 261, None, None, ctypes.byref(flags), kind, 261
        )
        if there:  # a card reader without a card has a letter and no volume
            writable = not flags.value & _READ_ONLY_ON_WINDOWS
            yield Drive(Path(root), name.value or root[:2], kind.value, _free(Path(root)), writable)


def _diskutil(root: Path) -> bytes:
    command = ["/usr/sbin/diskutil", "info", "-plist", str(root)]
    return subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS).stdout


def _plugged(device: Path) -> bool:
    """Whether a block device is on USB, or it or the disk it is a part of is removable."""
    if not device.exists():
        return False
    real = device.resolve()
    flags = [real / "removable", real.parent / "removable"]
    told = [flag.read_text().strip() for flag in flags if flag.exists()]
    return "1" in told or any(part.startswith("usb") for part in real.parts)


def _unescaped(place: str) -> str:
    """A mount point as the kernel writes it: space, tab, newline and backslash are octal."""
    for octal, sign in ((r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", "\\")):
        place = place.replace(octal, sign)
    return place


def _free(root: Path) -> int:
    try:
        return disk_usage(root).free
    except OSError:
        return 0


def _sorted(drives: Iterator[Drive]) -> tuple[Drive, ...]:
    return tuple(sorted(drives, key=lambda drive: (drive.name, drive.root)))
