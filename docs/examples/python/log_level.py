"""The instance that answers logs more for a while. Needs the root key."""

from kith import call

for level in ("debug", "info"):
    call("POST", "/log-level", {"level": level})
    print("the log level is now", level)
