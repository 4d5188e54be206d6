# claim: object().x = 3 and (0).x = 3 raise AttributeError: no __dict__
# shown by: sizeof
# also asked: set attribute on int or object

for text, thing in (("object()", object()), ("0", 0), ("[]", []), ("'text'", "text")):
    try:
        thing.x = 3
    except AttributeError as error:
        print(f"AttributeError: {error}")
        refused = True
    else:
        refused = False
    print(f"? {text} takes no new attribute and has no __dict__:", refused and not hasattr(thing, "__dict__"))
