package io.stagesync.state;

import io.stagesync.connector.Secret;
import io.stagesync.connector.Sleeper;
import io.stagesync.model.LockException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * A process that takes the lock of a stage, says so, and keeps it until its input ends. Its arguments are the run, and a
 * file or the URL, user and password of a database.
 */
final class LockProcess {
    private LockProcess() {}

    public static void main(String... arguments) throws IOException {
        StateLocation location = arguments.length == 2
                ? new SqliteState(Path.of(arguments[1]))
                : new PostgresState(
                        arguments[1],
                        Optional.of(arguments[2]),
                        Optional.of(arguments[3])
                                .filter(text -> !text.isEmpty())
                                .map(Secret::new));
        Clock clock = Clock.systemUTC();
        try (StateStore state = location.open(clock);
                StageLock lock = StageLock.take(
                        state,
                        new StageAddress("master", "https://cms.example/master"),
                        "run " + arguments[0],
                        clock,
                        Sleeper.real(),
                        LockProcess::say)) {
            lock.check();
            say("taken");
            System.in.read();
        } catch (LockException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
