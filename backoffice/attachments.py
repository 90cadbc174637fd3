"""Files that customers and staff add: what they are is read from their content, never from their name."""

import re
from dataclasses import dataclass

import filetype

from backoffice.errors import Refusal

MEDIA_TYPES = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/tiff": "tiff",
    "application/pdf": "pdf",
}
_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_FOLDERS = re.compile(r"^.*[/\\]", re.DOTALL)
_ENDING = re.compile(r"\.\w{1,5}$")
_LONGEST_NAME = 100


class FileTooLarge(Refusal):
    """Values: megabytes (int): the most that one may have."""

    reply = "file_too_large"


class FileNotTaken(Refusal):
    """Neither a picture nor a PDF, whatever its name says."""

    reply = "file_not_taken"


class TooManyFiles(Refusal):
    """Values: most (int) at once."""

    reply = "too_many_files"


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file that may be kept. `name` is safe to save under and ends as its content says."""

    name: str
    media_type: str
    content: bytes


def check_file(name: str, content: bytes, most_megabytes: int) -> CheckedFile:
    """The file as it may be kept. Raises FileTooLarge, FileNotTaken."""
    if len(content) > most_megabytes * 1024 * 1024:
        raise FileTooLarge(megabytes=most_megabytes)
    media_type = filetype.guess_mime(content)
    if media_type not in MEDIA_TYPES:
        raise FileNotTaken
    stem = _UNSAFE.sub("_", _ENDING.sub("", _FOLDERS.sub("", name))).strip(" .")[:_LONGEST_NAME]
    return CheckedFile(f"{stem or 'file'}.{MEDIA_TYPES[media_type]}", media_type, content)
