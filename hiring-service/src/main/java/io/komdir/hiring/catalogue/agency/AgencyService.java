package io.komdir.hiring.catalogue.agency;

import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.security.Caller;
import io.komdir.platform.text.Codes;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps the agencies of the organization in scope and ranks them. */
@ApplicationScoped
@Transactional
public class AgencyService {
    /** The path of the ranking. */
    private static final String RESERVED = "ranking";

    private final AgencyRepository repository;
    private final MeasuredAgencies measured;
    private final Upserts upserts;
    private final Messages messages;
    private final Caller caller;
    private final Clock clock;

    AgencyService(
            AgencyRepository repository,
            MeasuredAgencies measured,
            Upserts upserts,
            Messages messages,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.measured = measured;
        this.upserts = upserts;
        this.messages = messages;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether the organization has an agency of this code. */
    public boolean exists(String code) {
        return repository.findByIdOptional(code).isPresent();
    }

    /**
     * One agency.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    Versioned<AgencyView> get(String code, Locale locale) {
        AgencyEntity entity = require(code);
        return Versioned.of(view(entity.agency(), locale), repository.tag(entity));
    }

    /** By code. */
    Page<AgencyView> list(PageRequest request, Locale locale) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return Page.of(repository.after(after, request.fetch()), request, agency -> Cursor.of(agency.code()))
                .map(agency -> view(agency, locale));
    }

    /**
     * The best assessed first, with what was measured.
     *
     * @param position only agencies that search for it, null for all
     */
    AgencyRanking rank(String position, int limit, Locale locale) {
        List<Agency> best = repository.best(position, limit);
        List<String> codes = best.stream().map(Agency::code).toList();
        return AgencyRanking.of(best, measured.of(codes), messages, locale);
    }

    /** Creates or replaces an agency; its assessment stays. The same again changes nothing. */
    Versioned<AgencyView> put(String code, AgencyRequest request, WriteConditions conditions, Locale locale) {
        Violations violations = new Violations()
                .when(!Codes.isCode(code), "code", "code")
                .when(code.equals(RESERVED), "code", "reserved", code);
        request.check(violations);
        violations.throwIfAny();
        return upserts.put(
                        repository,
                        code,
                        conditions,
                        existing -> request.agency(
                                code, existing.map(Agency::assessment).orElse(null)),
                        saved -> List.of())
                .map(entity -> view(entity.agency(), locale));
    }

    /**
     * Assesses an agency anew. The same scores again change nothing, nor who gave them.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    Versioned<AgencyView> assess(String code, AssessmentRequest request, WriteConditions conditions, Locale locale) {
        List<Score> scores = request.scores();
        repository.lock(code);
        AgencyEntity entity = require(code);
        conditions.require(repository.tag(entity));
        Agency agency = entity.agency();
        if (agency.assessment() == null || !agency.assessment().scores().equals(scores)) {
            Assessment assessment = new Assessment(scores, caller.name(), clock.instant());
            repository.save(code, Optional.of(entity), agency.with(assessment));
        }
        return Versioned.of(view(entity.agency(), locale), repository.tag(entity));
    }

    private AgencyEntity require(String code) {
        return repository.findByKey(code).orElseThrow(() -> new NotFoundException("agency", code));
    }

    private AgencyView view(Agency agency, Locale locale) {
        return AgencyView.of(agency, messages, locale);
    }
}
