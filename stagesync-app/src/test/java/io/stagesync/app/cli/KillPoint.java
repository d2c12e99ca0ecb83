package io.stagesync.app.cli;

import io.stagesync.app.cli.StagePair.Aim;
import io.stagesync.sandbox.traffic.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * When a program is killed.
 *
 * @param way what the n-th request comes to, if it is a request that is waited for
 * @param aim which requests to the destination count, and up to how many
 * @param number which of them, counted from the start of the process
 * @param after how long after that
 */
record KillPoint(Way way, Aim aim, int number, Duration after) {
    private static final int MOST_MILLIS_OF_CLOCK = 2500;
    private static final int MOST_MILLIS = 12;
    private static final int LATE_MILLIS = 60;

    /** What happens to the request at which the program is killed. */
    enum Way {
        /** There is none: the program is killed by the clock. */
        CLOCK,
        /** It was answered. */
        ANSWERED,
        /** It has arrived; the stage carries it out when the program is dead. */
        UNDER_WAY,
        /** It got lost on its way to the stage. */
        LOST,
        /** It was carried out, and the answer got lost. */
        UNHEARD
    }

    static KillPoint random(Random random, List<Aim> aims) {
        Way way = Way.values()[random.nextInt(Way.values().length)];
        Aim aim = aims.get(random.nextInt(aims.size()));
        int most = switch (way) {
            case CLOCK -> MOST_MILLIS_OF_CLOCK;
            case UNDER_WAY -> LATE_MILLIS / 2;
            case ANSWERED, LOST, UNHEARD -> MOST_MILLIS;
        };
        return new KillPoint(way, aim, 1 + random.nextInt(aim.most()), Duration.ofMillis(random.nextInt(most)));
    }

    /** Before the program is started. */
    void prepare(StagePair stages) {
        Fault.Choice choice = Fault.on(aim.kind()).only(number);
        switch (way) {
            case CLOCK, ANSWERED -> {}
            case UNDER_WAY -> stages.faults().add(choice.delay(Duration.ofMillis(LATE_MILLIS)));
            case LOST -> stages.faults().add(choice.dropBeforeProcessing());
            case UNHEARD -> stages.faults().add(choice.dropAfterProcessing());
        }
    }

    /**
     * Waits until the program is to be killed, or has ended.
     *
     * @param before how many requests of this kind there were when it was started
     */
    void await(ProgramProcess program, StagePair stages, int before) throws InterruptedException {
        int wanted = switch (way) {
            case CLOCK -> 0;
            case UNDER_WAY -> before + number - 1;
            case ANSWERED, LOST, UNHEARD -> before + number;
        };
        while (program.isAlive() && stages.log().count(aim.kind()) < wanted) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(after.toMillis());
    }
}
