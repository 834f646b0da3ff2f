package io.komdir.audit.improvement.task;

/** The place of a task on speed of the fix and speed of the result, in the order of work. */
public enum Quadrant {
    /** Fast fix, fast result: the quick wins. */
    Q1(1),
    /** Slow fix, fast result. */
    Q2(2),
    /** Fast fix, slow result. */
    Q3(3),
    /** Slow fix, slow result. */
    Q4(4);

    private final int number;

    Quadrant(int number) {
        this.number = number;
    }

    static Quadrant of(Speed fix, Speed result) {
        if (result == Speed.FAST) {
            return fix == Speed.FAST ? Q1 : Q2;
        }
        return fix == Speed.FAST ? Q3 : Q4;
    }

    /** From 1, as the database keeps it. */
    int number() {
        return number;
    }

    static Quadrant numbered(int number) {
        return values()[number - 1];
    }
}
