"""Pure rules of the hall and the frozen rows that cross all layers."""
