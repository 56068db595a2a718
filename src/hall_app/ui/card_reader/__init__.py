"""Cards read at this desk: from any page to the person they belong to."""
