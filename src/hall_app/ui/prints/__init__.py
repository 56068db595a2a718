"""The print centre: papers that wait, papers printed lately, printers of this machine."""
