"""Many pages to a finished run: shards, warm workers, ledger, quarantine, progress; engines are thin adapters."""
