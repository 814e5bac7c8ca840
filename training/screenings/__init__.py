"""A film shown to a group: nobody in the audience has an account, and only counts are kept."""
