package io.komdir.hiring.recruiting.vacancy;

import io.komdir.platform.events.PermanentEventException;
import io.komdir.platform.events.ReceivedEvent;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Restores vacancies from this service's own events. In normal life the table knows it all already and nothing
 * changes; into an empty database the vacancies come back as they were. It publishes nothing.
 */
@ApplicationScoped
class VacancyHistory {
    private final VacancyRepository vacancies;
    private final OrganizationScope organization;

    VacancyHistory(VacancyRepository vacancies, OrganizationScope organization) {
        this.vacancies = vacancies;
        this.organization = organization;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(ReceivedEvent event, VacancyDocument data) {
        requireComplete(data);
        // The first event of a vacancy made by hand is the cause of those that follow; one of a gap follows the gap's.
        boolean first = event.type().equals(VacancyEvents.DRAFTED) && data.origin() == null;
        UUID cause = first ? event.id() : event.causationId();
        UUID opened = event.type().equals(VacancyEvents.OPENED) ? event.id() : null;
        vacancies.restore(data.toVacancy(organization.require(), new Causation(event.correlationId(), cause, opened)));
    }

    private static void requireComplete(VacancyDocument data) {
        boolean whole = Stream.of(data.vacancy(), data.status(), data.spec()).allMatch(Objects::nonNull);
        if (!whole || data.version() < 1) {
            throw new PermanentEventException("a vacancy that is not whole");
        }
    }
}
