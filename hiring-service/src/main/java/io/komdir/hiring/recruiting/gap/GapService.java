package io.komdir.hiring.recruiting.gap;

import io.komdir.directory.Organization;
import io.komdir.directory.Organizations;
import io.komdir.hiring.recruiting.vacancy.Move;
import io.komdir.hiring.recruiting.vacancy.Note;
import io.komdir.hiring.recruiting.vacancy.Origin;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyId;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import io.komdir.hiring.recruiting.vacancy.VacancySpec;
import io.komdir.hiring.recruiting.vacancy.VacancyStatus;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.ReceivedEvent;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * One vacancy for each staffing gap: an untouched draft follows the gap; after that people decide,
 * and it is only noted.
 */
@ApplicationScoped
class GapService {
    private static final int MAX_NOTE = 2000;

    private final VacancyService vacancies;
    private final VacancyDraftFactory drafts;
    private final Organizations organizations;
    private final OrganizationScope organization;
    private final Messages messages;
    private final Clock clock;

    GapService(
            VacancyService vacancies,
            VacancyDraftFactory drafts,
            Organizations organizations,
            OrganizationScope organization,
            Messages messages,
            Clock clock) {
        this.vacancies = vacancies;
        this.drafts = drafts;
        this.organizations = organizations;
        this.organization = organization;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void identified(ReceivedEvent event, StaffingGapEvent gap) {
        gap.requireComplete();
        Origin origin = gap.origin(event);
        Optional<Vacancy> existing = vacancies.lockOfGap(origin.gap());
        if (existing.isEmpty()) {
            VacancyId key = new VacancyId(organization.require(), Ids.next());
            vacancies.add(Vacancy.draft(key, drafts.spec(gap), origin, event.correlationId()));
        } else if (existing.get().origin().version() < gap.version()) {
            vacancies.save(followed(existing.get(), gap, origin));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(ReceivedEvent event, StaffingGapEvent gap) {
        gap.requireComplete();
        vacancies
                .lockOfGap(gap.gap().toString())
                .filter(vacancy -> vacancy.origin().version() < gap.version())
                .ifPresent(vacancy -> vacancies.save(dropped(vacancy, gap.origin(event))));
    }

    private Change<Vacancy> followed(Vacancy vacancy, StaffingGapEvent gap, Origin origin) {
        if (isUntouched(vacancy)) {
            VacancySpec spec = drafts.spec(gap);
            return vacancy.redraft(spec, origin);
        }
        Organization facts = organizations.current();
        return vacancy.renewed(
                origin, note("gap-changed", gap.position(), gap.level(), gap.people(), drafts.reason(gap, facts)));
    }

    private Change<Vacancy> dropped(Vacancy vacancy, Origin origin) {
        if (isUntouched(vacancy)) {
            Instant now = clock.instant();
            String reason = text("gap-withdrawn");
            return vacancy.cancel(new Move.Made(organizations.dayOf(now), now, null, reason));
        }
        return vacancy.renewed(origin, note("gap-withdrawn"));
    }

    private static boolean isUntouched(Vacancy vacancy) {
        return !vacancy.touched() && vacancy.status() == VacancyStatus.DRAFT;
    }

    private Note note(String code, Object... arguments) {
        return new Note(clock.instant(), null, code, text(code, arguments));
    }

    private String text(String code, Object... arguments) {
        return Texts.cut(
                messages.text(organizations.current().language(), "vacancy.note." + code, arguments), MAX_NOTE);
    }
}
