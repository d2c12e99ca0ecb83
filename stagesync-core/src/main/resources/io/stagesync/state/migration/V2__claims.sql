create table claim (
    stage text not null primary key,
    token text not null,
    run text not null,
    owner text not null,
    host text not null,
    processes text not null,
    process bigint not null,
    since bigint not null,
    heartbeat bigint not null,
    expires bigint not null
);
