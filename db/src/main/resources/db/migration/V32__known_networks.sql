-- From which networks someone signed in to the pages: what comes from another one is looked at twice. A network is the
-- first part of an address only (203.0.113.0/24); forgotten half a year after the last sign-in from there.
create table known_network (
    username  text        not null,
    network   text        not null,
    last_seen timestamptz not null,
    constraint known_network_pk primary key (username, network)
);
