"""The runs of the document: a table with what each was, how far it came and what is noted of it."""
