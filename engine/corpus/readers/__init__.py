"""Readers: one module a format, each ``read(source, settings) -> Iterator[Document | BadRow]``, memory constant."""
