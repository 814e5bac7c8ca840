"""`showing`: whoever shows the film. `screen`: what the projector shows. `group`: the audience."""
