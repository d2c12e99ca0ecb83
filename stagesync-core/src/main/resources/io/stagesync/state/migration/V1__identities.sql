-- What a look-up knows best comes first in each key: without statistics PostgreSQL takes either index for either question.
create table identity (
    one text not null,
    other text not null,
    model text not null,
    one_id text not null,
    other_id text not null,
    primary key (one_id, model, one, other)
) ${keyed};

create unique index identity_by_other on identity (other_id, model, one, other);

create table known (
    one text not null,
    other text not null,
    model text not null,
    primary key (one, other, model)
) ${keyed};
