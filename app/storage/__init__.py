"""The encrypted file of a space: the only folder that knows SQL.

A space is one SQLCipher file ``X.canevas``. Its key sits beside it, wrapped, in
``X.canevas.cles`` and once more in ``X.canevas.cles.bak``. Values cross this layer, rows and
sessions never do: what the domain lacks is a plain record of ``app.domain.records``.

Opening (``app.storage.vault``)::

    create(path, passphrase, space: Space, *, now, cost=Cost(), random=os.urandom) -> Vault
    unlock(path, passphrase, *, now) -> Vault
    Vault.space: Space            Vault.holder: str (id of the slot that opened)
    Vault.notices: tuple[str, ...] (codes to tell the person, e.g. "space.rolled_back")
    Vault.read()  -> context manager of Session (a consistent snapshot)
    Vault.write() -> context manager of Session (one transaction, durable when the block is left)
    Vault.close() -> None (safe to call twice)

Errors are ``UserError`` with the codes ``space.wrong_passphrase``, ``space.missing``,
``space.newer``, ``space.in_use``, ``space.damaged``, ``space.keys_missing``,
``space.keys_damaged``, ``space.exists``, ``space.full``, ``space.read_only``,
``passphrase.short``, ``passphrase.classes``, ``row.damaged``.

``app.storage.passphrase``: ``check(text) -> None`` (raises), ``strength(text) -> Strength``.
``app.storage.slots``: ``Cost(memory_kib, passes, lanes)``; ``Cost.floor()`` is the 64 MiB floor
for tests.

One module per noun; each function takes the session first and returns domain values or records::

    interviews   summaries(s) -> tuple[Summary, ...]      load(s, id) -> Interview | None
                 add(s, interview)                         next_number(s) -> int
                 save_header(s, interview)   person, dates, current step, interruption, progress,
                 quotes save_answer(s, id, step, answer)          save_note(s, id, step, text)
    syntheses    save_draft(s, interview_id, value, now)   draft(s, interview_id, type) -> value |
    None add_version(s, SynthesisVersion)          versions(s, interview_id) -> tuple[...]
    bundles      add(s, SentBundle)                        sent(s, interview_id) ->
    tuple[SentBundle, ...] find(s, bundle_id) -> SentBundle | None   last(s) -> SentBundle | None
    (highest sequence) receipts     add(s, Receipt)                           of_interview(s, id)
    -> tuple[Receipt, ...] keys         put(s, name, content, now)                get(s, name) ->
    bytes | None trust        accept(s, TrustState)                     current(s) -> TrustState |
    None people       put(s, Enrolled)                          all_people(s) -> tuple[Enrolled,
    ...] imports      add(s, Imported)                          summaries(s) ->
    tuple[ImportSummary, ...] load(s, bundle_id) -> Imported | None     of_case(s, case_id),
    last_of_signer(s, person_id) issued       add(s, IssuedReceipt)                     last(s),
    of_bundle(s, bundle_id) quarantine   add(s, Quarantined)                       held(s) ->
    tuple[Quarantined, ...] settings     put(s, name, value)                       get(s, name,
    default) -> JSON value journal      write(s, actor, code, object_id, now)     lines(s) ->
    tuple[JournalLine, ...] verify(s) -> tuple[int, ...] (numbers of the lines that do not hold;
    empty is sound)

Import and receipt are one transaction because both functions are called inside one
``vault.write()``.
"""
