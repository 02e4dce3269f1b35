"""Sources to pages: what follows must not notice where a page came from."""
