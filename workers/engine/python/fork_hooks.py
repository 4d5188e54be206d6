"""What modules of the library would do in every child after its fork: it costs as much as the fork itself.

The server has one thread, hence no lock to put right; `library.renew` does what is left. Imported before any module
that asks for such a thing, as `threading` does.
"""

from __future__ import annotations

import os

_register = os.register_at_fork


def _nothing(**_: object) -> None:
    return None


def let_in() -> None:
    """Modules that are imported from here on may ask again."""
    os.register_at_fork = _register


os.register_at_fork = _nothing
