"""How often somebody may try, write and read on a web desk, and how much may come at once."""

from desks import PEOPLE, csrf_of, signed_in

from lofted.web.guard.limits import BY_ADDRESS, BY_NAME, SOURCES, WRITES, Buckets, Pace
from lofted.web.guard.shield import FORM


def test_a_name_is_tried_so_often(serve, shared, clock):
    for number in range(BY_NAME.burst):
        assert signed_in(serve(PEOPLE, peer=f"203.0.113.{number}"), password="not the words of hers").status_code == 403
    client = serve(PEOPLE, peer="198.51.100.7")
    refused = signed_in(client, "ADA editor")
    assert refused.status_code == 429 and refused.headers["retry-after"] == "60"
    clock.go(seconds=60)
    assert signed_in(client).status_code == 303


def test_an_address_tries_so_often_whatever_names_it_has(serve, shared, clock):
    client = serve(PEOPLE, peer="203.0.113.7", **{"X-Forwarded-For": "1.2.3.4"})
    told = [
        signed_in(client, f"name {number}", "words of nobody at all").status_code
        for number in range(BY_ADDRESS.burst + 1)
    ]
    assert told == [403] * BY_ADDRESS.burst + [429]
    assert signed_in(serve(PEOPLE, peer="203.0.113.8")).status_code == 303


def test_whoever_knows_the_password_is_not_kept_out_by_using_it(serve, shared):
    for _ in range(BY_ADDRESS.burst + BY_NAME.burst):
        assert signed_in(serve(PEOPLE)).status_code == 303


def test_writes_and_sources_are_counted_by_visitor(serve, shared, clock):
    client = serve(PEOPLE)
    signed_in(client)
    csrf = {"csrf": csrf_of(client)}
    told = [client.post("/read", data=csrf).status_code for _ in range(SOURCES.burst + 1)]
    assert told == [200] * SOURCES.burst + [429]
    clock.go(seconds=SOURCES.every)
    assert client.post("/read", data=csrf).status_code == 200
    clock.go(hours=1)
    told = [client.post("/write", data=csrf).status_code for _ in range(WRITES.burst + 1)]
    assert told == [200] * WRITES.burst + [429]
    other = serve(PEOPLE)
    signed_in(other, "Rob Reader", "some other words again")
    assert other.post("/look", data={"csrf": csrf_of(other)}).status_code == 200


def test_the_buckets_stay_few_whoever_comes(clock):
    buckets = Buckets(Pace(1, 60), clock, most=100)
    for number in range(1000):
        buckets.take(f"203.0.113.{number}")
    assert len(buckets) == 100
    clock.go(days=-1)
    assert buckets.take("203.0.113.999") <= 60


def test_a_huge_body_is_refused_whatever_length_it_tells(serve):
    client = serve()
    csrf = csrf_of(client)
    assert client.post("/write", content=b"x" * (FORM + 1)).status_code == 413

    def pieces():
        for _ in range(FORM // 2**20 + 1):
            yield b"x" * 2**20

    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/write", content=pieces(), headers=headers).status_code == 413
    for told in ("-1", "1e9", "٣", "9" * 30, "0x10"):
        answer = client.post("/write", content=b"", headers={"Content-Length": told.encode()})
        assert answer.status_code in (400, 413)
    file = {"file": ("a.txt", b"x" * (FORM + 1))}
    assert client.post("/read", data={"csrf": csrf}, files=file).json() == {"size": FORM + 1}
    assert client.post("/write", data={"csrf": csrf, "text": "x" * (FORM // 2)}).status_code == 200
