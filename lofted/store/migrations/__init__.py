"""The steps by which the tables of a store have grown, run by Alembic when a store is opened.

A step is a module in `steps/`, called by its number and what it does; the last
in order is the newest. A step that was once released is never changed.
"""

from importlib.resources import files

HERE = str(files("lofted.store.migrations"))
STEPS = (f"{HERE}/steps",)
