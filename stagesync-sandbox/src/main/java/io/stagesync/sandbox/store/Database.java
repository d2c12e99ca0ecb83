package io.stagesync.sandbox.store;

/** The database behind a Prisma server; it decides what becomes of the good rows beside a refused one (4.5). */
public enum Database {
    /** A refused row does not stop its batch. */
    MYSQL,
    /** One refused row undoes its batch, and every row of the batch is reported. */
    POSTGRES
}
