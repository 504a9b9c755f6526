"""Scores the gathering: which articles tell of one event, on whom they rest, and the cells of the matrix.

    python -m bench.dossiers [--show]

With the real articles beside the project, and gold/dossiers where it is there.
"""
