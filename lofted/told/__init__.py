"""What the words of an article tell beyond its claims, read for the checks: counts, firsts, offices, other launches."""
