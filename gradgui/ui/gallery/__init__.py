"""The gallery of presets: a card each, with a picture from a real run."""
