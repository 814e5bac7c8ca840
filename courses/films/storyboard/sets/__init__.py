"""The places of the film. A place is drawn once; the camera chooses what of it is seen."""
