package io.komdir.hiring.recruiting.candidate;

/** Limits of what is kept of a candidate. */
public final class CandidateText {
    /** Most characters of a name. */
    public static final int NAME = 200;
    /** Most characters of an e-mail address; no longer ones can be sent to. */
    public static final int EMAIL = 254;
    /** Most characters of a telephone number. */
    public static final int PHONE = 50;
    /** Most characters of a link, a channel or a relation. */
    public static final int LINE = 500;
    /** Most characters of a note or of evidence. */
    public static final int TEXT = 2000;
    /** Most characters of a reason. */
    public static final int REASON = 1000;
    /** Most scores of a scorecard; as many criteria as a vacancy may have. */
    public static final int SCORES = 30;
    /** Most interviewers of a candidate. */
    public static final int INTERVIEWERS = 20;
    /** Most references of a candidate. */
    public static final int REFERENCES = 20;
    /** Most candidates of a vacancy. */
    public static final int CANDIDATES = 1000;
    /** How many days something may be recorded late. */
    public static final int DAYS_LATE = 366;

    /** An e-mail address, as kpi-service takes it. */
    public static final String ADDRESS = "^[^\\s@]+@[^\\s@]+$";
    /** A link that can be opened. */
    static final String LINK = "^https?://\\S+$";

    private CandidateText() {}
}
