create table base (
    source text not null,
    destination text not null,
    model text not null,
    id text not null,
    fingerprint text not null,
    marks text not null,
    primary key (source, destination, model, id)
) ${keyed};
