package io.komdir.hiring.recruiting.vacancy;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.directory.Organizations;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.UUID;

/** Drafts, changes and shows vacancies. */
@ApplicationScoped
class VacancyService {
    private final Vacancies vacancies;
    private final VacancyStore store;
    private final VacancyMerge merge;
    private final VacancyCodes codes;
    private final Organizations organizations;
    private final CausationContext cause;
    private final Caller caller;

    VacancyService(
            Vacancies vacancies,
            VacancyStore store,
            VacancyMerge merge,
            VacancyCodes codes,
            Organizations organizations,
            CausationContext cause,
            Caller caller) {
        this.vacancies = vacancies;
        this.store = store;
        this.merge = merge;
        this.codes = codes;
        this.organizations = organizations;
        this.cause = cause;
        this.caller = caller;
    }

    @Transactional
    public VacancyView create(VacancySpec input) {
        VacancyId key = new VacancyId(caller.organization(), Ids.next());
        VacancyChange drafted = Vacancy.draft(key, checked(input), null, cause.correlationId());
        vacancies.add(drafted);
        return VacancyView.of(drafted.vacancy());
    }

    /** Newest first. */
    @Transactional
    public Page<VacancyView> list(VacancyFilter filter, PageRequest request) {
        return Page.of(store.page(filter, request), request, vacancy -> Cursor.of(vacancy.id()))
                .map(VacancyView::of);
    }

    /**
     * One vacancy.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public VacancyView get(UUID id) {
        return VacancyView.of(vacancies.require(id));
    }

    /**
     * Merges a patch into the spec; the same again changes nothing.
     *
     * @param ifMatch the tag that the caller has seen, or null
     */
    @Transactional
    public VacancyView change(UUID id, JsonNode patch, String ifMatch) {
        Vacancy vacancy = vacancies.lock(id);
        Preconditions.ifMatch(ifMatch, tag(VacancyView.of(vacancy)));
        vacancy.require(VacancyStatus.DRAFT, VacancyStatus.OPEN, VacancyStatus.ON_HOLD);
        VacancyChange change = vacancy.change(checked(merge.merged(vacancy.spec(), patch)));
        vacancies.save(change);
        return VacancyView.of(change.vacancy());
    }

    private VacancySpec checked(VacancySpec spec) {
        String currency = organizations.current().currencyCode();
        VacancyRules.check(spec, currency);
        codes.check(spec);
        return spec.inCurrency(currency);
    }

    /** The tag of what the view shows. */
    static EntityTag tag(VacancyView view) {
        return EntityTags.of("vacancy", view);
    }
}
