"""Mean-field theory of wide random networks, to be drawn beside what is measured. numpy only."""
