"""The ledger: every claim of a project in one table, in families of those that say the same."""
