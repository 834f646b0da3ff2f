package io.komdir.hiring.recruiting.candidate;

import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * The candidates of the organization in scope, for other packages. Who locks a vacancy as well locks it first, so that no transaction
 * waits for another in a circle.
 */
@ApplicationScoped
@Transactional
public class Candidates {
    private final CandidateStore store;

    Candidates(CandidateStore store) {
        this.store = store;
    }

    /**
     * The candidate.
     *
     * @throws NotFoundException when the vacancy has none of this id
     */
    public Candidate require(UUID vacancy, UUID id) {
        return store.find(vacancy, id).orElseThrow(() -> new NotFoundException("candidate", id));
    }

    /**
     * The candidate, held until the caller's transaction ends.
     *
     * @throws NotFoundException when the vacancy has none of this id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Candidate lock(UUID vacancy, UUID id) {
        return store.findLocked(vacancy, id).orElseThrow(() -> new NotFoundException("candidate", id));
    }

    /** All of the vacancy, oldest first; at most {@value CandidateText#CANDIDATES}. */
    public List<Candidate> ofVacancy(UUID vacancy) {
        return store.ofVacancy(vacancy);
    }

    /**
     * Keeps a new candidate of a vacancy that the caller has locked.
     *
     * @throws ConflictException {@code candidates-full} when the vacancy has too many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Candidate candidate) {
        if (store.count(candidate.vacancy()) >= CandidateText.CANDIDATES) {
            throw new ConflictException("candidates-full", CandidateText.CANDIDATES);
        }
        store.save(candidate);
    }

    /** Keeps a changed candidate that was locked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(Candidate candidate) {
        store.save(candidate);
    }
}
