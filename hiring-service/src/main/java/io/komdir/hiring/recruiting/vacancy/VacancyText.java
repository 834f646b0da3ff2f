package io.komdir.hiring.recruiting.vacancy;

/** Limits of what a vacancy says. */
public final class VacancyText {
    /** Most characters of a text. */
    public static final int TEXT = 2000;
    /** Most characters of an item of a list. */
    public static final int ITEM = 500;
    /** Most items of a list. */
    public static final int ITEMS = 30;
    /** Most characters of a reason. */
    public static final int REASON = 1000;
    /** Most seats of a vacancy. */
    public static final int PEOPLE = 100;
    /** Most months of a probation. */
    public static final int MONTHS = 6;
    /** A code, the caller's own. */
    public static final String CODE = "^[A-Za-z0-9._:-]{1,64}$";

    private VacancyText() {}
}
