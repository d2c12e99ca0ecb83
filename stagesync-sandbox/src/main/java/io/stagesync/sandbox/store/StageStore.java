package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.DataModel;
import java.util.function.Function;

/** The content of one stage. */
public interface StageStore extends AutoCloseable {
    DataModel dataModel();

    /** Runs work in one transaction, which is rolled back when it throws. Transactions run one at a time. */
    <T> T transact(Function<Session, T> work);

    /** Releases the store's database. */
    @Override
    void close();
}
