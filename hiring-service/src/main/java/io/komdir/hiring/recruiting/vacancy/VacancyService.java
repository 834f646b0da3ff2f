package io.komdir.hiring.recruiting.vacancy;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.ActionStamps;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.text.Texts;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.MergePatches;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Drafts, changes, moves and shows vacancies. Of two changes at once one waits for the other and then sees what it did. */
@ApplicationScoped
public class VacancyService {
    private final VacancyRepository repository;
    private final VacancyChecks checks;
    private final MergePatches patches;
    private final ActionStamps stamps;
    private final CausationContext cause;
    private final Outbox outbox;

    VacancyService(
            VacancyRepository repository,
            VacancyChecks checks,
            MergePatches patches,
            ActionStamps stamps,
            CausationContext cause,
            Outbox outbox) {
        this.repository = repository;
        this.checks = checks;
        this.patches = patches;
        this.stamps = stamps;
        this.cause = cause;
        this.outbox = outbox;
    }

    @Transactional
    public Optional<Vacancy> find(UUID id) {
        return repository.findByIdOptional(id).map(VacancyEntity::vacancy);
    }

    /**
     * The vacancy.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public Vacancy require(UUID id) {
        return find(id).orElseThrow(() -> new NotFoundException("vacancy", id));
    }

    /**
     * The vacancy, locked until the caller's transaction ends.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Vacancy lock(UUID id) {
        return repository
                .findLocked(id)
                .map(VacancyEntity::vacancy)
                .orElseThrow(() -> new NotFoundException("vacancy", id));
    }

    /** The vacancy drafted from the staffing gap, locked until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Vacancy> lockOfGap(String gap) {
        return repository.findLockedByGap(gap).map(VacancyEntity::vacancy);
    }

    /** Stores a new vacancy and publishes it; what led to it is the current cause. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Change<Vacancy> change) {
        repository.persist(VacancyEntity.of(change.aggregate()));
        outbox.addAll(change.events());
    }

    /** Stores a changed vacancy that was locked before, and publishes it; its events follow from its own cause. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(Change<Vacancy> change) {
        if (change.changed()) {
            Vacancy vacancy = change.aggregate();
            cause.continueFrom(vacancy.chain().correlationId(), vacancy.chain().cause());
            repository.findById(vacancy.id()).replace(vacancy);
            outbox.addAll(change.events());
        }
    }

    @Transactional
    Versioned<VacancyView> create(VacancySpec spec) {
        VacancyId key = new VacancyId(stamps.now().organization(), Ids.next());
        Change<Vacancy> drafted = Vacancy.draft(key, checks.checked(spec), null, cause.correlationId());
        add(drafted);
        VacancyView view = VacancyView.of(drafted.aggregate());
        return Versioned.created(view, tag(view));
    }

    /** Newest first. */
    @Transactional
    Page<VacancyView> list(VacancyRepository.Filter filter, PageRequest request) {
        return Page.of(repository.page(filter, request), request, entity -> Cursor.of(entity.id))
                .map(entity -> VacancyView.of(entity.vacancy()));
    }

    /**
     * One vacancy.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    Versioned<VacancyView> get(UUID id) {
        return versioned(require(id));
    }

    /** Merges a patch into the spec; the same again changes nothing. */
    @Transactional
    Versioned<VacancyView> change(UUID id, JsonNode patch, WriteConditions conditions) {
        return apply(id, conditions, vacancy -> {
            vacancy.require(VacancyStatus.DRAFT, VacancyStatus.OPEN, VacancyStatus.ON_HOLD);
            VacancySpec spec = patches.of(patch, VacancySpec.class).apply(vacancy.spec());
            return vacancy.change(checks.checked(spec));
        });
    }

    /** Moves a vacancy by a step such as {@link Vacancy#open}. */
    @Transactional
    Versioned<VacancyView> step(
            UUID id,
            VacancyStepRequest request,
            WriteConditions conditions,
            BiFunction<Vacancy, Move.Made, Change<Vacancy>> step) {
        ActionStamp stamp = stamps.now();
        return apply(id, conditions, vacancy -> {
            var on = vacancy.dayOfStep(request.on(), stamp.on());
            return step.apply(vacancy, new Move.Made(on, stamp.at(), stamp.by(), Texts.stripToNull(request.reason())));
        });
    }

    private Versioned<VacancyView> apply(
            UUID id, WriteConditions conditions, Function<Vacancy, Change<Vacancy>> change) {
        Vacancy vacancy = lock(id);
        conditions.require(versioned(vacancy).tag());
        Change<Vacancy> changed = change.apply(vacancy);
        save(changed);
        return versioned(changed.aggregate());
    }

    private static Versioned<VacancyView> versioned(Vacancy vacancy) {
        VacancyView view = VacancyView.of(vacancy);
        return Versioned.of(view, tag(view));
    }

    /** The tag of what the view shows. */
    static EntityTag tag(VacancyView view) {
        return EntityTags.of("vacancy", view);
    }
}
