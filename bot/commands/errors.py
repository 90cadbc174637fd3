"""What a command says when it cannot be done."""


class CannotDo(Exception):
    """The message is one sentence for the person at the keyboard."""
