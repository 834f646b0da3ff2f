package io.komdir.hiring.recruiting.vacancy;

import java.time.LocalDate;
import java.util.List;

/** A vacancy that differs from another one in some of its parts. */
final class VacancyCopy {
    private final Vacancy from;
    private VacancySpec spec;
    private VacancyStatus status;
    private LocalDate openedOn;
    private LocalDate overdueToldOn;
    private boolean touched;
    private Origin origin;
    private List<Hire> hires;
    private List<Note> notes;
    private List<Move> history;
    private Causation chain;

    VacancyCopy(Vacancy from) {
        this.from = from;
        this.spec = from.spec();
        this.status = from.status();
        this.openedOn = from.openedOn();
        this.overdueToldOn = from.overdueToldOn();
        this.touched = from.touched();
        this.origin = from.origin();
        this.hires = from.hires();
        this.notes = from.notes();
        this.history = from.history();
        this.chain = from.chain();
    }

    /** @param byPerson whether a person has made or changed it */
    VacancyCopy spec(VacancySpec other, boolean byPerson) {
        spec = other;
        touched = byPerson;
        return this;
    }

    /** @param opened day of the first opening */
    VacancyCopy status(VacancyStatus other, LocalDate opened) {
        status = other;
        openedOn = opened;
        return this;
    }

    VacancyCopy overdueToldOn(LocalDate day) {
        overdueToldOn = day;
        return this;
    }

    VacancyCopy origin(Origin other) {
        origin = other;
        return this;
    }

    VacancyCopy hires(List<Hire> others) {
        hires = others;
        return this;
    }

    VacancyCopy notes(List<Note> others) {
        notes = others;
        return this;
    }

    VacancyCopy history(List<Move> others) {
        history = others;
        return this;
    }

    VacancyCopy chain(Causation other) {
        chain = other;
        return this;
    }

    /** The next version. */
    Vacancy next() {
        return build(from.version() + 1);
    }

    /** The same version, for what is no part of its content. */
    Vacancy same() {
        return build(from.version());
    }

    private Vacancy build(int version) {
        return new Vacancy(
                from.organization(),
                from.id(),
                version,
                spec,
                status,
                openedOn,
                overdueToldOn,
                touched,
                origin,
                hires,
                notes,
                history,
                chain);
    }
}
