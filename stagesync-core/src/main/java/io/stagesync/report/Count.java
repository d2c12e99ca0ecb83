package io.stagesync.report;

import java.util.Locale;

/** Numbers as a person reads them, the same in every country: {@code 1,240}. */
final class Count {
    private Count() {}

    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String of(long number, String one, String many) {
        return of(number) + " " + (number == 1 ? one : many);
    }
}
