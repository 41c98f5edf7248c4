"""The encrypted file of a space: the only folder that knows SQL.

A space is one SQLCipher file ``X.canevas``. Its data key lies beside it, wrapped for each holder,
in ``X.canevas.cles`` and once more in ``X.canevas.cles.bak``. Values cross this layer, rows and
sessions never do: what the domain lacks is a plain record of ``app.domain.records``.

The file and who opens it:

- ``vault``: create, unlock, unlock_with_code; ``Vault.read``, ``write``, ``close``, ``notices``
- ``holders``: people and the printed recovery code; ``rekey``: a new data key
- ``passphrase``: the rule; ``attempts``: waiting time; ``counter``: tells a rolled back file
- ``backup``: back_up, keep_generation, restore; ``retention``: erase, due_for_purge
- ``worker``: saves in order, in a thread

One module a noun, whose functions take the session first: ``interviews``, ``syntheses``,
``bundles``, ``receipts``, ``keys``, ``trust``, ``people``, ``imports``, ``issued``,
``quarantine``, ``settings``, ``search``, ``journal``. Several calls in one ``Vault.write`` are one
transaction.

Below them: ``cipher`` (connections), ``slots``, ``sidecar``, ``keyring``, ``recovery`` (keys),
``creation``, ``schema``, ``versions``, ``migrations`` (tables), ``values`` (JSON), ``copies``,
``durable`` (files), ``locking``, ``failures``.

Every error a person can mend is a ``UserError`` whose sentence is in ``app/text``.
"""
