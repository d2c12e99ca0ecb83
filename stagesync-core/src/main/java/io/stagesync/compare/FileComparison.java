package io.stagesync.compare;

import io.stagesync.connector.Source;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Fingerprint;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;

/** Compares files of two stages by the hash of their bytes, where both can be read. */
public final class FileComparison implements BiPredicate<AssetFile, AssetFile> {
    private final Source source;
    private final Source destination;
    private final AtomicLong unreadable = new AtomicLong();

    public FileComparison(Source source, Source destination) {
        this.source = source;
        this.destination = destination;
    }

    /** True where the bytes are the same, or one of the two cannot be read and nothing is known. */
    @Override
    public boolean test(AssetFile should, AssetFile is) {
        if (should.url().equals(is.url())) {
            return true;
        }
        Optional<Fingerprint> theirs = source.fingerprint(should);
        Optional<Fingerprint> mine = destination.fingerprint(is);
        if (theirs.isEmpty() || mine.isEmpty()) {
            unreadable.incrementAndGet();
            return true;
        }
        return theirs.equals(mine);
    }

    /** How many pairs could not be compared. */
    public long unreadable() {
        return unreadable.get();
    }
}
