package io.komdir.hiring.catalogue.agency;

import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.security.Caller;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the agencies of the organization in scope. */
@ApplicationScoped
@Transactional
class AgencyService {
    /** The path of the ranking. */
    private static final String RESERVED = "ranking";

    private final AgencyStore store;
    private final Caller caller;
    private final Clock clock;

    AgencyService(AgencyStore store, Caller caller, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One agency.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    public Agency get(String code) {
        return store.find(code).orElseThrow(() -> new NotFoundException("agency", code));
    }

    /** By code. */
    public Page<Agency> list(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return Page.of(store.page(after, request.fetch()), request, agency -> Cursor.of(agency.code()));
    }

    /** Creates or replaces an agency; its assessment stays. The same again changes nothing. */
    public SavedAgency put(String code, AgencyRequest input, String ifMatch, String ifNoneMatch) {
        check(code, input);
        Optional<Agency> existing = store.findExclusively(code);
        Preconditions.ifMatch(ifMatch, existing.map(AgencyTags::of));
        Preconditions.ifNoneMatch(ifNoneMatch, existing.map(AgencyTags::of));
        Agency requested = input.agency(code, existing.orElse(null));
        if (existing.filter(requested::equals).isPresent()) {
            return new SavedAgency(requested, false);
        }
        Agency changed = requested.next();
        store.save(changed);
        return new SavedAgency(changed, existing.isEmpty());
    }

    /**
     * Judges an agency anew. The same scores again change nothing, nor who gave them.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    public Agency assess(String code, AssessmentRequest input, String ifMatch) {
        List<Score> scores = input.scores();
        Agency existing = store.findExclusively(code).orElseThrow(() -> new NotFoundException("agency", code));
        Preconditions.ifMatch(ifMatch, Optional.of(AgencyTags.of(existing)));
        if (existing.assessment() != null && existing.assessment().scores().equals(scores)) {
            return existing;
        }
        Agency judged = existing.judged(new Assessment(scores, caller.name(), clock.instant()));
        store.save(judged);
        return judged;
    }

    private static void check(String code, AgencyRequest input) {
        List<Violation> violations = new ArrayList<>();
        if (!OrganizationScope.isCode(code)) {
            violations.add(new Violation("code", "code"));
        } else if (code.equals(RESERVED)) {
            violations.add(new Violation("code", "reserved", code));
        }
        input.violations().forEach(violations::add);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }
}
