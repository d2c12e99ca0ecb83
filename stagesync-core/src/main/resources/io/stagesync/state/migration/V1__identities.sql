create table identity (
    one text not null,
    other text not null,
    model text not null,
    one_id text not null,
    other_id text not null,
    primary key (one, other, model, one_id)
) ${keyed};

create unique index identity_by_other on identity (one, other, model, other_id);

create table known (
    one text not null,
    other text not null,
    model text not null,
    primary key (one, other, model)
) ${keyed};
